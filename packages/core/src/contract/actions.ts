import type { JsonSchema } from './json-schema.ts';
import type { RequestOptions } from './request-options.ts';
import type { Usage } from './usage.ts';
import type { Warning } from './warning.ts';

/** The outcome of one action in a session. */
export interface ActionResult<Output> {
	readonly output: Output;
	readonly usage: Usage;
	readonly warnings: readonly Warning[];
}

export interface ExtractOptions {
	/** The shape of what is wanted. */
	readonly schema: JsonSchema;
	/** What is wanted, in words. */
	readonly prompt?: string | undefined;
}

export interface EvaluateOptions {
	/** An expression, statements that `return`, or a function of `args`. */
	readonly script: string;
	readonly args?: Readonly<Record<string, unknown>> | undefined;
}

export interface ScreenshotOptions {
	/** The whole page instead of what is in view. Default: `false`. */
	readonly fullPage?: boolean | undefined;
}

export interface AskOptions {
	/** The shape of the answer. Default: a text. */
	readonly schema?: JsonSchema | undefined;
}

/** Single steps in an open session. Each rejects with `action_failed` when the page doesn't allow it. */
export interface SessionActions {
	goto(sessionId: string, url: string, request?: RequestOptions): Promise<ActionResult<null>>;
	extract(sessionId: string, options: ExtractOptions, request?: RequestOptions): Promise<ActionResult<unknown>>;
	evaluate(sessionId: string, options: EvaluateOptions, request?: RequestOptions): Promise<ActionResult<unknown>>;
	/** The output is a PNG. */
	screenshot(
		sessionId: string,
		options?: ScreenshotOptions,
		request?: RequestOptions,
	): Promise<ActionResult<Uint8Array>>;
	/** Does on the page what the words say. One that may have been executed is never repeated. */
	act(sessionId: string, instruction: string, request?: RequestOptions): Promise<ActionResult<null>>;
	/** Whether something holds on the page. It changes nothing there, and is not repeated where it may have been charged. */
	validate(sessionId: string, question: string, request?: RequestOptions): Promise<ActionResult<boolean>>;
	/** Answers a question about the page: with what fits the schema, or with a text. It is repeated as `validate` is. */
	ask(
		sessionId: string,
		question: string,
		options?: AskOptions,
		request?: RequestOptions,
	): Promise<ActionResult<unknown>>;
}
