import type { CDPSession, Page } from 'playwright-core';
import { extractBySchema } from '../../extract/extract-by-schema.ts';
import type { JsonSchema } from '../../json/json-schema.ts';
import { PageError, type PageErrorKind } from '../../page/page-error.ts';
import { foldWhitespace, visibleText } from '../../page/visible-text.ts';
import { clickObstacle, submitButton, submitsValidated } from '../click-obstacle.ts';
import type { DownloadedFile, EmulatedPage, ScreenshotOptions } from '../emulated-browser.ts';
import { fillField } from '../fill-field.ts';
import { findClickable } from '../find-clickable.ts';
import { findField } from '../find-field.ts';
import { parseAddress, withoutCredentials } from '../page-address.ts';
import { PageClosing } from '../page-closing.ts';
import { withDeadline } from '../with-deadline.ts';
import { clickElement, transferField } from './act-on-element.ts';
import { confinePage } from './confine-page.ts';
import { downloadWith } from './download-with.ts';
import { evaluateInPage } from './evaluate-in-page.ts';
import { firstLine, loadReason } from './load-reason.ts';
import { NavigationWatch } from './navigation-watch.ts';
import { copyPage, type PageCopy } from './page-copy.ts';

/** Milliseconds that Chromium may take to show that a page didn't load. */
const failureTimeoutMs = 500;

/** How long a page may take; milliseconds. */
export interface PageTimes {
	readonly navigation: number;
	readonly script: number;
}

/** What a page is bound by. */
export interface PageBounds {
	readonly times: PageTimes;
	/** Whether it may go to an address; anywhere without it. */
	readonly allows?: ((url: string) => boolean) | undefined;
}

/** A tab of a Chromium. */
export class ChromiumPage implements EmulatedPage {
	readonly #page: Page;
	readonly #devTools: CDPSession;
	readonly #watch: NavigationWatch;
	readonly #times: PageTimes;
	readonly #allows: PageBounds['allows'];
	readonly #closing = new PageClosing();
	/** Ends the navigation under way when another one starts. */
	#navigating: AbortController | null = null;

	private constructor(page: Page, devTools: CDPSession, watch: NavigationWatch, { times, allows }: PageBounds) {
		this.#page = page;
		this.#devTools = devTools;
		this.#watch = watch;
		this.#times = times;
		this.#allows = allows;
	}

	/** Takes a tab over. */
	static async over(page: Page, bounds: PageBounds): Promise<ChromiumPage> {
		if (bounds.allows) await confinePage(page, bounds.allows);
		const devTools = await page.context().newCDPSession(page);
		return new ChromiumPage(page, devTools, await NavigationWatch.over(page, devTools), bounds);
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
			await this.#andGoAlong(signal, () => clickElement(element, clicked.tagName));
		});
	}

	async fill(selectorOrLabel: string, value: string): Promise<void> {
		await this.#withCopy('element', async copy => {
			const field = findField(copy.document, selectorOrLabel);
			// What there is to fill, and what speaks against it, the copy shows.
			fillField(field, value);
			await this.#andGoAlong(undefined, () => transferField(field, value, copy));
		});
	}

	extract(schema: JsonSchema, prompt: string | null = null): Promise<unknown> {
		return this.#withCopy('extraction', async ({ document }) => extractBySchema(document, schema, prompt));
	}

	async evaluate(script: string, args: Readonly<Record<string, unknown>> | null = null): Promise<unknown> {
		this.#closing.assertOpen('evaluation');
		const limits = { signals: [this.#closing.signal], timeoutMs: this.#times.script };
		return this.#andGoAlong(undefined, () => evaluateInPage(this.#devTools, script, args, limits));
	}

	screenshot({ fullPage = false }: ScreenshotOptions = {}): Promise<Uint8Array> {
		return this.#do('screenshot', () => this.#page.screenshot({ fullPage, timeout: this.#times.navigation }));
	}

	print(): Promise<Uint8Array> {
		return this.#do('screenshot', () => this.#page.pdf());
	}

	async download(url: string, signal?: AbortSignal): Promise<DownloadedFile> {
		this.#closing.assertOpen('navigation');
		const address = withoutCredentials(url);
		const fail = (reason: string, cause?: unknown) =>
			new PageError('navigation', `Could not load ${address}: ${reason}`, { cause });
		if (parseAddress(url) === null) throw fail('not an http or https address');
		if (this.#allows?.(url) === false) throw fail(`${address} is not one of the allowed URLs`);
		const timeoutMs = this.#times.navigation;
		const onTimeout = () => fail(`it took more than ${timeoutMs} ms`);
		return withDeadline({ signals: [signal, this.#closing.signal], timeoutMs, onTimeout }, async ended => {
			try {
				return await downloadWith(this.#page.context().request, url);
			} catch (error) {
				ended.throwIfAborted();
				throw fail(error instanceof Error ? loadReason(error.message) : String(error), error);
			}
		});
	}

	async close(): Promise<void> {
		if (!this.#closing.begin()) return;
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
		this.#closing.assertOpen('navigation');
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
			// The client that took over has this page now.
			const stop = () => navigating.signal.aborted || this.#stop();
			ended.addEventListener('abort', stop, { once: true });
			try {
				// Its own time-out comes later than ours.
				await work(timeoutMs + 1000);
				await this.#leaveForbidden();
			} catch (error) {
				ended.throwIfAborted();
				await this.#settleFailure(error);
				throw fail(error instanceof Error ? loadReason(error.message) : String(error), error);
			} finally {
				ended.removeEventListener('abort', stop);
			}
		});
	}

	/** Chromium shows a page of its own for most failures, and a navigation that begins before it is there is interrupted by it. */
	async #settleFailure(error: unknown): Promise<void> {
		if (!/ERR_(?!ABORTED)/.test(String(error))) return;
		const shown = { timeout: failureTimeoutMs, waitUntil: 'commit' } as const;
		await this.#page.waitForURL('chrome-error://**', shown).catch(() => undefined);
	}

	/** Redirects are followed before anybody can look at them. */
	async #leaveForbidden(): Promise<void> {
		const { url } = this;
		if (url === 'about:blank' || this.#allows?.(url) !== false) return;
		await this.#page.goto('about:blank');
		throw new Error(`${withoutCredentials(url)} is not one of the allowed URLs`);
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
		this.#closing.assertOpen(kind);
		try {
			return await work();
		} catch (error) {
			if (error instanceof PageError || !(error instanceof Error) || error.name === 'AbortError') throw error;
			this.#closing.assertOpen(kind);
			throw new PageError(kind, firstLine(error.message), { cause: error });
		}
	}
}
