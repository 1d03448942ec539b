import type { CDPSession, ElementHandle, Page } from 'playwright-core';
import { extractBySchema } from '../../extract/extract-by-schema.ts';
import { clickObstacle, submitButton, submitsValidated } from '../click-obstacle.ts';
import type { EmulatedPage, JsonSchema, ScreenshotOptions } from '../emulated-browser.ts';
import { fillField } from '../fill-field.ts';
import { findClickable } from '../find-clickable.ts';
import { type Field, findField } from '../find-field.ts';
import { parseAddress, withoutCredentials } from '../page-address.ts';
import { PageError, type PageErrorKind } from '../page-error.ts';
import { foldWhitespace, visibleText } from '../visible-text.ts';
import { withDeadline } from '../with-deadline.ts';
import { evaluateInPage } from './evaluate-in-page.ts';
import { firstLine, loadReason } from './load-reason.ts';
import { NavigationWatch } from './navigation-watch.ts';
import { copyPage, type PageCopy } from './page-copy.ts';

/** Milliseconds that an element may take until it can be clicked or filled. */
const ELEMENT_TIMEOUT_MS = 5000;

/** Milliseconds that Chromium may take to show that a page didn't load. */
const FAILURE_TIMEOUT_MS = 500;

/** How long a page may take; milliseconds. */
export interface PageTimes {
	readonly navigation: number;
	readonly script: number;
}

/** A tab of a Chromium. */
export class ChromiumPage implements EmulatedPage {
	readonly #page: Page;
	readonly #devTools: CDPSession;
	readonly #watch: NavigationWatch;
	readonly #times: PageTimes;
	readonly #closing = new AbortController();
	/** Ends the navigation under way when another one starts. */
	#navigating: AbortController | null = null;

	private constructor(page: Page, devTools: CDPSession, watch: NavigationWatch, times: PageTimes) {
		this.#page = page;
		this.#devTools = devTools;
		this.#watch = watch;
		this.#times = times;
	}

	/** Takes a tab over. */
	static async over(page: Page, times: PageTimes): Promise<ChromiumPage> {
		const devTools = await page.context().newCDPSession(page);
		return new ChromiumPage(page, devTools, await NavigationWatch.over(page, devTools), times);
	}

	get url(): string {
		return this.#page.url();
	}

	async title(): Promise<string> {
		return foldWhitespace(await this.#do('extraction', () => this.#page.title()));
	}

	html(): Promise<string> {
		return this.#do('extraction', () => this.#page.content());
	}

	text(): Promise<string> {
		return this.#withCopy('extraction', async ({ document }) => visibleText(document));
	}

	async snapshot(): Promise<Document> {
		const { document } = await this.#do('extraction', () => copyPage(this.#page));
		return document;
	}

	async goto(url: string, signal?: AbortSignal): Promise<void> {
		await this.#load(url, signal, async timeout => {
			if (parseAddress(url) === null) throw new Error('not an http or https address');
			const response = await this.#page.goto(url, { timeout });
			if (response && response.status() >= 400) {
				throw new Error(`the server answered ${response.status()} ${response.statusText()}`.trim());
			}
		});
	}

	async follow(selectorOrText: string, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		await this.#withCopy('element', async copy => {
			const found = findClickable(copy.document, selectorOrText);
			if (found.hasAttribute('disabled') || submitsValidated(found)) {
				const obstacle = clickObstacle(found, selectorOrText);
				if (obstacle) throw new PageError('element', obstacle);
			}
			const clicked = found.tagName === 'FORM' ? (submitButton(found) ?? found) : found;
			const element = await copy.original(clicked);
			await this.#andGoAlong(signal, () => click(element, clicked.tagName));
		});
	}

	async fill(selectorOrLabel: string, value: string): Promise<void> {
		await this.#withCopy('element', async copy => {
			const field = findField(copy.document, selectorOrLabel);
			// What there is to fill, and what speaks against it, the copy shows.
			fillField(field, value);
			await this.#andGoAlong(undefined, () => transfer(field, value, copy));
		});
	}

	extract(schema: JsonSchema, prompt: string | null = null): Promise<unknown> {
		return this.#withCopy('extraction', async ({ document }) => extractBySchema(document, schema, prompt));
	}

	async evaluate(script: string, args: Readonly<Record<string, unknown>> | null = null): Promise<unknown> {
		this.#assertOpen('evaluation');
		const limits = { signals: [this.#closing.signal], timeoutMs: this.#times.script };
		return this.#andGoAlong(undefined, () => evaluateInPage(this.#devTools, script, args, limits));
	}

	screenshot({ fullPage = false }: ScreenshotOptions = {}): Promise<Uint8Array> {
		return this.#do('screenshot', () => this.#page.screenshot({ fullPage, timeout: this.#times.navigation }));
	}

	async close(): Promise<void> {
		if (this.#closing.signal.aborted) return;
		this.#closing.abort(new PageError('navigation', 'The page was closed'));
		// One that is gone already is as good as closed.
		await this.#page.close().catch(() => undefined);
	}

	/** Does something that may lead to another page, and sees it there. */
	async #andGoAlong<T>(signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T> {
		const attempt = this.#watch.attend();
		try {
			const result = await act();
			const url = await attempt.wanted();
			if (url !== null) await this.#load(url, signal, timeout => attempt.arrived(timeout));
			return result;
		} finally {
			attempt.end();
		}
	}

	async #load(url: string, signal: AbortSignal | undefined, work: (timeoutMs: number) => Promise<void>): Promise<void> {
		this.#assertOpen('navigation');
		const address = withoutCredentials(url);
		const fail = (reason: string, cause?: unknown) =>
			new PageError('navigation', `Could not load ${address}: ${reason}`, { cause });
		this.#navigating?.abort(new PageError('navigation', `Another navigation took over from ${address}`));
		const navigating = new AbortController();
		this.#navigating = navigating;
		const timeoutMs = this.#times.navigation;
		const onTimeout = () => fail(`it took more than ${timeoutMs} ms`);
		const limits = { signals: [signal, navigating.signal, this.#closing.signal], timeoutMs, onTimeout };
		await withDeadline(limits, async ended => {
			// Whoever took over has this page now.
			const stop = () => navigating.signal.aborted || this.#stop();
			ended.addEventListener('abort', stop, { once: true });
			try {
				// Its own time-out comes later than ours.
				await work(timeoutMs + 1000);
			} catch (error) {
				ended.throwIfAborted();
				await this.#settleFailure(error);
				throw fail(error instanceof Error ? loadReason(error.message) : String(error), error);
			} finally {
				ended.removeEventListener('abort', stop);
			}
		});
	}

	/** Chromium shows a page of its own for most failures, and whoever goes on before it is there is interrupted by it. */
	async #settleFailure(error: unknown): Promise<void> {
		if (!/ERR_(?!ABORTED)/.test(String(error))) return;
		const shown = { timeout: FAILURE_TIMEOUT_MS, waitUntil: 'commit' } as const;
		await this.#page.waitForURL('chrome-error://**', shown).catch(() => undefined);
	}

	#stop(): void {
		this.#devTools.send('Page.stopLoading').catch(() => undefined);
	}

	async #withCopy<T>(kind: PageErrorKind, work: (copy: PageCopy) => Promise<T>): Promise<T> {
		const copy = await this.#do(kind, () => copyPage(this.#page));
		try {
			return await this.#do(kind, () => work(copy));
		} finally {
			await copy.dispose();
		}
	}

	async #do<T>(kind: PageErrorKind, work: () => Promise<T>): Promise<T> {
		this.#assertOpen(kind);
		try {
			return await work();
		} catch (error) {
			if (error instanceof PageError || !(error instanceof Error) || error.name === 'AbortError') throw error;
			this.#assertOpen(kind);
			throw new PageError(kind, firstLine(error.message), { cause: error });
		}
	}

	#assertOpen(kind: PageErrorKind): void {
		if (this.#closing.signal.aborted) throw new PageError(kind, 'The page is closed');
	}
}

async function click(element: ElementHandle<HTMLElement>, tagName: string): Promise<void> {
	if (tagName === 'FORM') return element.evaluate(form => (form as HTMLFormElement).requestSubmit());
	// Of these there is nothing to be seen that a mouse could hit.
	if (tagName === 'OPTION' || tagName === 'AREA') return element.evaluate(unseen => unseen.click());
	// Links and forms lead where they say in this tab, as nobody would look at another one.
	await element.evaluate(clicked => {
		const { form } = clicked as HTMLButtonElement;
		for (const leading of [clicked.closest('a'), form]) if (leading?.target) leading.target = '_self';
	});
	return element.click({ timeout: ELEMENT_TIMEOUT_MS });
}

/** Brings a field of the page to where the copy's is. */
async function transfer(field: Field, value: string, copy: PageCopy): Promise<void> {
	const timeout = ELEMENT_TIMEOUT_MS;
	if (field.tagName === 'SELECT') {
		const index = [...(field as HTMLSelectElement).options].findIndex(option => option.value === field.value);
		await (await copy.original(field)).selectOption({ index }, { timeout });
	} else if (field.type === 'checkbox') {
		await (await copy.original(field)).setChecked((field as HTMLInputElement).checked, { timeout });
	} else if (field.type === 'radio') {
		const { name, form } = field as HTMLInputElement;
		const radios = [...field.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
		const chosen = radios.find(radio => radio.name === name && radio.form === form && radio.checked) ?? field;
		await (await copy.original(chosen)).check({ timeout });
	} else {
		await (await copy.original(field)).fill(value, { timeout });
	}
}
