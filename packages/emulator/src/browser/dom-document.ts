import type { BrowserContext } from 'happy-dom';
import { formRequest } from './form-request.ts';
import type { PageRequest } from './page-loader.ts';
import { ScriptRealm } from './script-realm.ts';
import type { StorageAreas } from './storage-areas.ts';

/** Marks a form for a moment. */
const submitted = 'data-anybrowser-submitted';

/** What a document has of its tab. */
export interface DocumentSetting {
	readonly context: BrowserContext;
	/** Milliseconds that a page's script may run. */
	readonly scriptTimeoutMs: number;
	readonly local: StorageAreas;
	readonly session: StorageAreas;
}

/** One loaded document: happy-dom's window, and the navigations that it asks for instead of making them. */
export class DomDocument {
	readonly document: Document;
	readonly #timeoutMs: number;
	readonly #tab: ReturnType<BrowserContext['newPage']>;
	#realm: ScriptRealm | null = null;
	#wanted: PageRequest | null = null;
	#lastUrl: string | null = null;

	constructor(setting: DocumentSetting, url: string, html: string) {
		this.#timeoutMs = setting.scriptTimeoutMs;
		this.#tab = setting.context.newPage();
		const frame = this.#tab.mainFrame;
		frame.url = url;
		const { origin } = new URL(url);
		const own = { localStorage: setting.local.of(origin), sessionStorage: setting.session.of(origin) };
		for (const [name, value] of Object.entries(own)) {
			Object.defineProperty(frame.window, name, { value, configurable: true });
		}
		frame.document.write(html);
		// happy-dom models the DOM of lib.dom with types of its own.
		this.document = frame.document as unknown as Document;
		const leave = (mark: () => void) => {
			// Inside its methods a form is not the object that its controls know as theirs.
			mark();
			const form = this.document.querySelector<HTMLFormElement>(`form[${submitted}]`);
			form?.removeAttribute(submitted);
			if (form) this.#wanted = formRequest(form, null);
		};
		const want = (target: unknown) => this.#want(String(target));
		frame.goto = async target => {
			want(target);
			return null;
		};
		frame.window.open = target => {
			want(target ?? '');
			return null;
		};
		// A script's own submit has no event, and is never prevented.
		frame.window.HTMLFormElement.prototype.submit = function () {
			leave(() => this.setAttribute(submitted, ''));
		};
		// On the window, where events come last: whatever a script prevents is prevented by then.
		const window = frame.window as unknown as Window;
		window.addEventListener('click', event => this.#onClick(event));
		window.addEventListener('submit', event => this.#onSubmit(event));
	}

	/** Where the document is, or was when it ended. */
	get url(): string {
		return this.#lastUrl ?? this.#tab.mainFrame.url;
	}

	/** The realm of the client's scripts, made on first use. */
	get realm(): ScriptRealm {
		this.#realm ??= new ScriptRealm(this.#tab.mainFrame.window, this.#timeoutMs);
		return this.#realm;
	}

	/** Does something that may call a script's listeners: under their time limit, if there can be any. */
	act(action: () => void): void {
		if (this.#realm) this.#realm.enter(action);
		else action();
	}

	/** The navigation that was asked for since the last call, if any. */
	takeNavigation(): PageRequest | null {
		const wanted = this.#wanted;
		this.#wanted = null;
		return wanted;
	}

	/** Ends the document with its timers. */
	async dispose(): Promise<void> {
		this.#lastUrl = this.url;
		this.#realm?.dispose();
		await this.#tab.close();
	}

	#want(address: string): void {
		if (!URL.canParse(address, this.document.baseURI)) return;
		const target = new URL(address, this.document.baseURI);
		if (target.protocol === 'javascript:') return;
		const current = new URL(this.url);
		const isFragment = target.hash !== '' && withoutHash(target) === withoutHash(current);
		if (isFragment) this.#tab.mainFrame.url = target.href;
		else this.#wanted = { url: target.href };
	}

	/** happy-dom resolves links without regard to `<base>`, and opens tabs; here links lead where they say, in this tab. */
	#onClick(event: Event): void {
		const link = (event.target as Element | null)?.closest('a[href], area[href]');
		if (!link || event.defaultPrevented) return;
		event.preventDefault();
		this.#want(link.getAttribute('href') ?? '');
	}

	#onSubmit(event: Event): void {
		if (event.defaultPrevented) return;
		event.preventDefault();
		const { submitter } = event as SubmitEvent;
		const form = event.target as HTMLFormElement;
		this.#wanted = formRequest(form, submitter === form ? null : submitter);
	}
}

function withoutHash(url: URL): string {
	return url.href.slice(0, url.href.length - url.hash.length);
}
