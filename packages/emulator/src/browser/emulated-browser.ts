import type { JsonSchema } from '../json/json-schema.ts';
import type { BrowserStorage } from './browser-storage.ts';

/** One tab. Whatever it can't do, it says with a `PageError`. */
export interface EmulatedPage {
	/** `about:blank` before the first navigation. */
	readonly url: string;
	/** The title, whitespace folded. */
	title(): Promise<string>;
	/** The document as HTML. */
	html(): Promise<string>;
	/** The visible text, whitespace folded. */
	text(): Promise<string>;
	/**
	 * The document as it is now, for agents to read. What is changed in it need not change the page: in the DOM browser
	 * it is the live document, in Chromium a copy with what the fields hold. Act with `follow`, `fill` and `evaluate`.
	 */
	snapshot(): Promise<Document>;
	/**
	 * Loads a page over HTTP; an answer of 400 and above is a failure. One that fails leaves the DOM browser where it was,
	 * and Chromium with what it shows then.
	 */
	goto(url: string, signal?: AbortSignal): Promise<void>;
	/** Clicks what a CSS selector or a visible text names: follows the link, submits the form, ticks the box. */
	follow(selectorOrText: string, signal?: AbortSignal): Promise<void>;
	/** Sets the form field that a CSS selector, a label, a name or a placeholder names. */
	fill(selectorOrLabel: string, value: string): Promise<void>;
	/** Reads what the schema asks for off the page; never invents any of it. */
	extract(schema: JsonSchema, prompt?: string | null): Promise<unknown>;
	/** Runs an expression, statements with `return`, or a function of `args`. The result is plain JSON. */
	evaluate(script: string, args?: Readonly<Record<string, unknown>> | null): Promise<unknown>;
	/** A picture of the page as PNG; null from a browser that draws nothing, as the DOM browser does. */
	screenshot(options?: ScreenshotOptions): Promise<Uint8Array | null>;
	/** The page as a PDF; null from a browser that prints nothing, as the DOM browser does. */
	print(): Promise<Uint8Array | null>;
	/** Gets what is at an http address, with all the cookies that the browser has for it, and leaves the page as it is. */
	download(url: string, signal?: AbortSignal): Promise<DownloadedFile>;
	/** Ends the tab, along with what it was loading. May be called again. */
	close(): Promise<void>;
}

/** A file as it came over the network. */
export interface DownloadedFile {
	/** What the server calls it, or else the end of its address. */
	readonly name: string;
	readonly content: Uint8Array;
}

/** What a picture shows. */
export interface ScreenshotOptions {
	/** The whole page instead of what is in view; false by default. */
	readonly fullPage?: boolean;
}

/** A browser whose tabs share their cookies and their storage. */
export interface EmulatedBrowser {
	newPage(): Promise<EmulatedPage>;
	/** A copy of what a profile keeps of it. */
	storage(): Promise<BrowserStorage>;
	/** Where a DevTools client reaches it; null when it can't. */
	readonly address: string | null;
	/** Aborted when the browser ends on its own, with what happened as the reason. Its pages are of no use then. */
	readonly ended: AbortSignal;
	/** Closes every tab. May be called again. */
	close(): Promise<void>;
}
