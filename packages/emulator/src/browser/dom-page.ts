import type { BrowserContext } from 'happy-dom';
import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';
import { foldWhitespace, visibleText } from '../page/visible-text.ts';
import { boundedSource } from './bounded-source.ts';
import { clickObstacle, submitButton } from './click-obstacle.ts';
import { type DocumentSetting, DomDocument } from './dom-document.ts';
import type { DownloadedFile, EmulatedPage } from './emulated-browser.ts';
import { evaluateScript } from './evaluate-script.ts';
import { fillField } from './fill-field.ts';
import { findClickable } from './find-clickable.ts';
import { findField } from './find-field.ts';
import { PageClosing } from './page-closing.ts';
import type { PageLoader, PageRequest } from './page-loader.ts';
import { type PageState, pageState, restoreFields } from './page-state.ts';
import { StorageAreas } from './storage-areas.ts';

const blank = '<!doctype html><html><head></head><body></body></html>';

/** What a tab shares with the others of its browser. */
export interface DomPageSetting {
	readonly context: BrowserContext;
	readonly loader: PageLoader;
	/** `localStorage` by origin. */
	readonly local: StorageAreas;
	/** For a script, in milliseconds. */
	readonly scriptTimeoutMs: number;
	/** Reads what a schema asks for off a document. */
	readonly extract: (document: Document, schema: JsonSchema, prompt: string | null) => unknown;
	readonly onClose: (page: DomPage) => void;
}

/** A tab over happy-dom. */
export class DomPage implements EmulatedPage {
	readonly #setting: DomPageSetting;
	readonly #forDocuments: DocumentSetting;
	readonly #closing = new PageClosing();
	/** Ends the navigation under way when another one starts. */
	#navigating: AbortController | null = null;
	#current: DomDocument;

	constructor(setting: DomPageSetting) {
		this.#setting = setting;
		this.#forDocuments = { ...setting, session: new StorageAreas() };
		this.#current = new DomDocument(this.#forDocuments, 'about:blank', blank);
	}

	get url(): string {
		return this.#current.url;
	}

	async title(): Promise<string> {
		this.#closing.assertOpen('extraction');
		return foldWhitespace(this.#document.title);
	}

	async html(): Promise<string> {
		this.#closing.assertOpen('extraction');
		return this.#html();
	}

	async text(): Promise<string> {
		this.#closing.assertOpen('extraction');
		return visibleText(this.#document);
	}

	async snapshot(): Promise<Document> {
		this.#closing.assertOpen('extraction');
		return this.#document;
	}

	/** The page as another process can take it on. */
	state(): PageState {
		this.#closing.assertOpen('extraction');
		return pageState(this.url, this.#document, this.#forDocuments.session);
	}

	/** Takes on a page as it was elsewhere. */
	restore(state: PageState): void {
		this.#closing.assertOpen('navigation');
		const previous = this.#current;
		this.#forDocuments.session.restore(state.session);
		this.#current = this.#read(state.url, state.html);
		// What is parsed has one always.
		if (state.html === '') this.#document.documentElement?.remove();
		restoreFields(this.#document, state);
		void previous.dispose();
	}

	async goto(url: string, signal?: AbortSignal): Promise<void> {
		await this.#load({ url }, signal);
	}

	async follow(selectorOrText: string, signal?: AbortSignal): Promise<void> {
		this.#closing.assertOpen('element');
		signal?.throwIfAborted();
		const element = findClickable(this.#document, selectorOrText);
		const before = this.#state();
		this.#current.takeNavigation();
		this.#act(() => {
			if (element.tagName === 'FORM') submit(element as HTMLFormElement);
			else (element as HTMLElement).click();
		});
		const request = this.#current.takeNavigation();
		if (request) await this.#load(request, signal);
		else if (this.#state() === before) throw new PageError('element', whyNothing(element, selectorOrText));
	}

	async fill(selectorOrLabel: string, value: string): Promise<void> {
		this.#closing.assertOpen('element');
		const field = findField(this.#document, selectorOrLabel);
		this.#act(() => fillField(field, value));
	}

	async extract(schema: JsonSchema, prompt: string | null = null): Promise<unknown> {
		this.#closing.assertOpen('extraction');
		return this.#setting.extract(this.#document, schema, prompt);
	}

	async evaluate(script: string, args: Readonly<Record<string, unknown>> | null = null): Promise<unknown> {
		this.#closing.assertOpen('evaluation');
		const limit = { timeoutMs: this.#setting.scriptTimeoutMs, signal: this.#closing.signal };
		const current = this.#current;
		current.takeNavigation();
		const result = await evaluateScript(current.realm, script, args, limit);
		const request = current.takeNavigation();
		if (request) await this.#load(request);
		return result;
	}

	/** Nothing is drawn here. */
	async screenshot(): Promise<null> {
		this.#closing.assertOpen('screenshot');
		return null;
	}

	/** Nothing is printed either. */
	async print(): Promise<null> {
		this.#closing.assertOpen('screenshot');
		return null;
	}

	async download(url: string, signal?: AbortSignal): Promise<DownloadedFile> {
		this.#closing.assertOpen('navigation');
		return this.#setting.loader.download(url, [signal, this.#closing.signal]);
	}

	async close(): Promise<void> {
		if (!this.#closing.begin()) return;
		this.#setting.onClose(this);
		await this.#current.dispose();
	}

	get #document(): Document {
		return this.#current.document;
	}

	#html(): string {
		// A script may have removed it.
		return this.#document.documentElement?.outerHTML ?? '';
	}

	async #load(request: PageRequest, signal?: AbortSignal): Promise<void> {
		this.#closing.assertOpen('navigation');
		this.#navigating?.abort(new PageError('navigation', `Another navigation took over from ${request.url}`));
		const navigating = new AbortController();
		this.#navigating = navigating;
		const { url, html } = await this.#setting.loader.load(request, [signal, navigating.signal, this.#closing.signal]);
		// Either may have happened since the last byte.
		for (const ended of [navigating.signal, this.#closing.signal]) ended.throwIfAborted();
		const previous = this.#current;
		this.#current = this.#read(url, html);
		await previous.dispose();
	}

	#read(url: string, html: string): DomDocument {
		try {
			return new DomDocument(this.#forDocuments, url, boundedSource(html));
		} catch (error) {
			throw new PageError('navigation', `Could not load ${url}: its source can't be read`, { cause: error });
		}
	}

	#act(action: () => void): void {
		try {
			this.#current.act(action);
		} catch (error) {
			if (error instanceof PageError) throw error;
			throw new PageError('element', `A listener on the page failed: ${String(error)}`, { cause: error });
		}
	}

	/** What a click may change without leaving the page. */
	#state(): string {
		const ticked = [...this.#document.querySelectorAll<HTMLInputElement>('input')].map(({ checked }) => checked);
		return `${this.url} ${ticked.join()} ${this.#html()}`;
	}
}

/** As Enter does it: by the form's first button, whose name is sent along. */
function submit(form: HTMLFormElement): void {
	const button = submitButton(form);
	if (button) button.click();
	else form.requestSubmit();
}

function whyNothing(element: Element, name: string): string {
	return (
		clickObstacle(element, name) ??
		`Clicking "${name}" did nothing: it may need the page's own scripts, which don't run here`
	);
}
