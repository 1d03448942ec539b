import type { RequestOptions } from '../contract/request-options.ts';

/** What a session's end takes over from the call that opened it: it is sent whatever becomes of that. */
export function endingRequest({ apiKey, headers, timeout, maxRetries }: RequestOptions = {}): RequestOptions {
	return { apiKey, headers, timeout, maxRetries };
}
