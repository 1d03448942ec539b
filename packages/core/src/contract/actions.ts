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
}
