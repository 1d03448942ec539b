/** What can be set for a single call. Nothing set here reaches the next call. */
export interface RequestOptions {
	/** Milliseconds for one attempt, reading the response body included. Default: the provider's `timeout`. */
	readonly timeout?: number | undefined;
	/** Milliseconds over everything: attempts, waits between them, and polling. Default: none for a call, 30 minutes for a wait. */
	readonly deadline?: number | undefined;
	/** How often a failed attempt may be repeated where that is safe. Default: the provider's `maxRetries`. */
	readonly maxRetries?: number | undefined;
	/** Bytes of one answer, decompressed; more is `invalid_response`. Default: the provider's `maxResponseBytes`. */
	readonly maxResponseBytes?: number | undefined;
	/** Extra headers; `null` removes a default one. */
	readonly headers?: Readonly<Record<string, string | null>> | undefined;
	/** Extra query parameters, sent as they are. */
	readonly query?: Readonly<Record<string, unknown>> | undefined;
	/** Extra body parameters, sent as they are, on top of what the options produce. */
	readonly body?: Readonly<Record<string, unknown>> | undefined;
	/** Aborts the call, wherever it is. The call then rejects with the signal's reason. */
	readonly signal?: AbortSignal | undefined;
	/**
	 * Told every answer that the call receives, in order: more than one when it retries, or takes several requests. The
	 * parsed body is in the result's `raw`.
	 */
	readonly onResponse?: ((response: ResponseInfo) => void) | undefined;
	/** The key for this call only. */
	readonly apiKey?: string | undefined;
}

/** An answer without its body. */
export interface ResponseInfo {
	/** The operation as this project names it, for example `sessions.create`. */
	readonly operation: string;
	/** 1 for the first attempt. */
	readonly attempt: number;
	readonly status: number;
	readonly headers: Headers;
	readonly url: string;
}
