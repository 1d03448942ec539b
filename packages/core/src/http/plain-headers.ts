import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';

/**
 * Headers as a plain object. From JavaScript a `Headers`, a `Map` or a list of pairs may come, which a spread would make
 * nothing of.
 *
 * @throws AnyBrowserError `invalid_request`, or the code given, for what holds no headers.
 */
export function plainHeaders(
	headers: unknown,
	code: ErrorCode = 'invalid_request',
): Readonly<Record<string, string | null>> {
	if (headers === undefined || headers === null) return {};
	if (typeof headers !== 'object') {
		throw new AnyBrowserError(code, '`headers` is an object of names and values, or a `Headers`');
	}
	// The cast is the caller's word for the values, as it is for those of a plain object.
	if (!(Symbol.iterator in headers)) return headers as Readonly<Record<string, string | null>>;
	const pairs = [...(headers as Iterable<unknown>)];
	if (!pairs.every(pair => Array.isArray(pair) && pair.length === 2)) {
		throw new AnyBrowserError(code, '`headers` as a list has a name and a value in each entry');
	}
	return Object.fromEntries(pairs as [string, string | null][]);
}
