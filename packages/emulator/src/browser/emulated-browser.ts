/** A JSON Schema, as a client sends it: read tolerantly, never trusted. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One tab. Whatever it can't do, it says with a `PageError`. */
export interface EmulatedPage {
	/** `about:blank` before the first navigation. */
	readonly url: string;
	readonly title: string;
	/** The document as HTML. */
	html(): string;
	/** The visible text, whitespace folded. */
	text(): string;
	/** The live document, for agents. Page scripts don't run in it. */
	readonly document: Document;
	/** Loads a page over HTTP. A load that fails leaves the page where it was. */
	goto(url: string, signal?: AbortSignal): Promise<void>;
	/** Clicks what a CSS selector or a visible text names: follows the link, submits the form, ticks the box. */
	follow(selectorOrText: string, signal?: AbortSignal): Promise<void>;
	/** Sets the form field that a CSS selector, a label, a name or a placeholder names. */
	fill(selectorOrLabel: string, value: string): void;
	/** Reads what the schema asks for off the page; never invents any of it. */
	extract(schema: JsonSchema, prompt?: string | null): unknown;
	/** Runs an expression, statements with `return`, or a function of `args`. The result is plain JSON. */
	evaluate(script: string, args?: Readonly<Record<string, unknown>> | null): Promise<unknown>;
	/** Ends the tab, along with what it was loading. May be called again. */
	close(): Promise<void>;
}

/** A browser whose tabs share their cookies. */
export interface EmulatedBrowser {
	newPage(): EmulatedPage;
	/** Closes every tab. May be called again. */
	close(): Promise<void>;
}
