import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { whyNotJson } from '../json/why-not-json.ts';

/**
 * Checks an id before it goes into a path. `''`, `.` and `..` would change which address is asked, even encoded.
 *
 * @throws AnyBrowserError `invalid_request`, before anything is sent.
 */
export function pathId(id: unknown, what: string, operation: string, provider: string): string {
	const fault = typeof id === 'string' ? whyNotJson(id, what) : undefined;
	if (fault !== undefined) {
		throw new AnyBrowserError('invalid_request', `${operation}: ${fault}`, { provider, operation });
	}
	if (typeof id === 'string' && id.trim() !== '' && id !== '.' && id !== '..') return id;
	const got = typeof id === 'string' ? `"${id}"` : typeof id;
	throw new AnyBrowserError('invalid_request', `${operation} needs a ${what}, got ${got}`, { provider, operation });
}
