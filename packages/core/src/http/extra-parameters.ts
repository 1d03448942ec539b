import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { whyNotJson } from '../json/why-not-json.ts';
import type { CallScope } from './call-scope.ts';

/** openapi-fetch's own hooks for writing the query and the body. */
export type ExtraParameters = {
	readonly querySerializer?: (query: Record<string, unknown>) => string;
	readonly bodySerializer?: (body: unknown) => string;
};

type Refuse = (message: string) => AnyBrowserError;

/** Bytes of JSON that one request carries at most. */
export const maxRequestBytes = 32 * 1024 * 1024;

/**
 * Writes a request's query and body for openapi-fetch, with the caller's extra parameters in them.
 *
 * What JSON can't carry is refused here, for every operation, while nothing has been sent.
 */
export function extraParameters(
	{ query, body }: Pick<CallScope, 'query' | 'body'>,
	{ provider, operation }: { readonly provider: string; readonly operation: string },
): { readonly init: ExtraParameters; requireUsed(): void } {
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	if (!query && !body) return { init: { bodySerializer: own => serializeBody(own, refuse) }, requireUsed: nothing };

	let bodyWritten = false;
	return {
		init: {
			...(query && {
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

function serializeQuery(query: Readonly<Record<string, unknown>>, refuse: Refuse): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		for (const item of Array.isArray(value) ? value : [value]) {
			if (item === undefined || item === null) continue;
			const text = queryText(item);
			if (text === undefined) {
				throw refuse(`query.${name} is text, a number, true or false, a date, or a list of those, got ${kindOf(item)}`);
			}
			const fault = whyNotJson(text, `query.${name}`);
			if (fault !== undefined) throw refuse(fault);
			search.append(name, text);
		}
	}
	return search.toString();
}

/** How a value is written in a query; `undefined` for what has no one way to be written there. */
function queryText(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	return ['string', 'number', 'boolean', 'bigint'].includes(typeof value) ? String(value) : undefined;
}

function kindOf(value: unknown): string {
	if (value instanceof Date) return 'an invalid date';
	return Array.isArray(value) ? 'a list in a list' : `a value of type ${typeof value}`;
}
