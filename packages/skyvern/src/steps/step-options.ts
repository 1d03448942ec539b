import type { ActionResult, OutputSchema, RequestOptions } from '@anybrowser/core';

/** The result of a step. */
export interface StepResult<Output> extends ActionResult<Output> {
	/** The workflow run that the step belongs to. */
	readonly runId: string;
}

/** What every step can be told. */
export interface StepOptions {
	/** What to do, or to find out, in words. */
	readonly prompt: string;
	/** The `runId` of an earlier step, so that this one belongs to the same workflow run. Default: a new one. */
	readonly runId?: string | undefined;
}

/** More to know about a step, such as the values to fill in. */
export type StepData = string | Readonly<Record<string, unknown>>;

/** `steps.act`. */
export interface ActStep extends StepOptions {
	readonly data?: StepData | undefined;
}

/** A step on one element: words, a selector, or both. The selector is tried first, and the words say what it is for. */
export interface ElementStep extends Omit<StepOptions, 'prompt'> {
	readonly prompt?: string | undefined;
	/** Where the element probably is, as a CSS selector. */
	readonly selector?: string | undefined;
	readonly data?: StepData | undefined;
	/** Milliseconds that finding the element may take. Default: Skyvern's, 10 000. */
	readonly elementTimeout?: number | undefined;
}

/** `steps.type`. */
export interface TypeStep extends ElementStep {
	/** The text. Default: what the words and the data say. */
	readonly value?: string | undefined;
	/** Which of the one-time codes that were pushed to Skyvern to type. */
	readonly totpIdentifier?: string | undefined;
	/** Where Skyvern asks for one-time codes. */
	readonly totpUrl?: string | undefined;
}

/** `steps.select`. */
export interface SelectStep extends ElementStep {
	/** What to choose. Default: what the words and the data say. */
	readonly value?: string | undefined;
}

/** `steps.upload`. */
export interface UploadStep extends ElementStep {
	/** Where the file is; Skyvern fetches it. */
	readonly fileUrl: string;
}

/** `steps.validate`. */
export interface ValidateStep extends StepOptions {
	/** Which language model to use, as Skyvern takes it. */
	readonly model?: Readonly<Record<string, unknown>> | undefined;
}

/** `steps.prompt`. */
export interface PromptStep<Output> extends ValidateStep {
	/** The answer's shape: a Standard Schema types and checks it. Default: none, and the answer is as it comes. */
	readonly schema?: OutputSchema<Output> | undefined;
}

/**
 * Single steps that only Skyvern has: its language model carries them out on the session's page. Each is one request
 * that answers when the step is done, and is never sent twice. By default it may take 3 minutes, or the provider's
 * `timeout` where that is more.
 *
 * Each rejects with an `AnyBrowserError`: `action_failed` when the page doesn't allow it or is blank, `not_found` for an
 * unknown session, `invalid_request` for empty input, before anything is sent.
 */
export interface SkyvernSteps {
	/** Does what the words say. Skyvern doesn't tell its result, nor whether it did anything: `validate` asks. */
	act(sessionId: string, step: ActStep, request?: RequestOptions): Promise<StepResult<null>>;
	/** Clicks an element. The output is what Skyvern reports of it, as it comes. */
	click(sessionId: string, step: ElementStep, request?: RequestOptions): Promise<StepResult<unknown>>;
	/** Types a text into a field. The output is what Skyvern reports of it, as it comes. */
	type(sessionId: string, step: TypeStep, request?: RequestOptions): Promise<StepResult<unknown>>;
	/** Chooses an option. The output is what Skyvern reports of it, as it comes. */
	select(sessionId: string, step: SelectStep, request?: RequestOptions): Promise<StepResult<unknown>>;
	/** Gives the page a file. The output is what Skyvern reports of it, as it comes. */
	upload(sessionId: string, step: UploadStep, request?: RequestOptions): Promise<StepResult<unknown>>;
	/** Whether something holds on the page. */
	validate(sessionId: string, step: ValidateStep, request?: RequestOptions): Promise<StepResult<boolean>>;
	/** Where an element is, as an XPath; `null` when there is none. */
	locate(sessionId: string, step: StepOptions, request?: RequestOptions): Promise<StepResult<string | null>>;
	/**
	 * Asks the language model, which isn't shown the page.
	 *
	 * @throws OutputMismatchError when the answer doesn't fit the schema.
	 */
	prompt<Output = unknown>(
		sessionId: string,
		step: PromptStep<Output>,
		request?: RequestOptions,
	): Promise<StepResult<Output>>;
}
