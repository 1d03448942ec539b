import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { whyNotJson } from '../json/why-not-json.ts';
import type { CallScope } from './call-scope.ts';

/** openapi-fetch's own hooks for writing the query and the body. */
export type ExtraParameters = {
	readonly querySerializer?: (query: Record<string, unknown>) => string;
	readonly bodySerializer?: (body: unknown) => string;
};

/** Makes the error for what can't be sent. */
export type Refuse = (message: string) => AnyBrowserError;

/** Bytes of JSON that one request carries at most. */
export const maxRequestBytes = 32 * 1024 * 1024;

/**
 * Writes a request's query and body for openapi-fetch, with the caller's extra parameters in them.
 *
 * What JSON can't carry is refused here, for every operation, while nothing has been sent.
 */
export function extraParameters(
	{ query, body }: Pick<CallScope, 'query' | 'body'>,
	{
		provider,
		operation,
		serializeQuery,
	}: {
		readonly provider: string;
		readonly operation: string;
		/** Where there is a query. It is loaded then: most calls have none. */
		readonly serializeQuery: typeof import('./serialize-query.ts').serializeQuery | undefined;
	},
): { readonly init: ExtraParameters; requireUsed(): void } {
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	if (!query && !body) return { init: { bodySerializer: own => serializeBody(own, refuse) }, requireUsed: nothing };

	let bodyWritten = false;
	return {
		init: {
			...(serializeQuery && {
				querySerializer: (own: Record<string, unknown>) => serializeQuery({ ...own, ...query }, refuse),
			}),
			bodySerializer(own) {
				bodyWritten = true;
				// openapi-fetch serialises only JSON objects this way; the spread takes whatever the operation built.
				return serializeBody(body ? { ...(own as object), ...body } : own, refuse);
			},
		},
		requireUsed() {
			if (!body || bodyWritten) return;
			throw refuse('this operation sends no JSON body that `body` could add to');
		},
	};
}

const nothing = () => {};

function serializeBody(whole: unknown, refuse: Refuse): string {
	const fault = whyNotJson(whole, 'body');
	if (fault !== undefined) throw refuse(fault);
	const text = JSON.stringify(whole);
	// A character takes at least one byte, so counting them settles most cases.
	if (text.length > maxRequestBytes / 3 && new TextEncoder().encode(text).length > maxRequestBytes) {
		throw refuse(`what is sent has at most ${maxRequestBytes} bytes (32 MB). Upload large data as a file`);
	}
	return text;
}
