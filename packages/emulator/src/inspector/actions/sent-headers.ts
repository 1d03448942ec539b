import type { WireEntry } from '../../http/wire-entry.ts';

/** What belongs to one connection, or is worked out anew with each request. */
const ofConnection = new Set([
	...['host', 'connection', 'keep-alive', 'transfer-encoding', 'te', 'trailer', 'upgrade', 'expect'],
	...['content-length', 'accept-encoding'],
]);

/** The headers of a request that go along when it is sent again, names in lower case. */
export function sentHeaders({
	headers,
}: Pick<WireEntry, 'headers'>): readonly (readonly [name: string, value: string])[] {
	return Object.entries(headers).filter(([name]) => !ofConnection.has(name));
}

/** The media type that a request says its body has; empty where it says none. */
export function mediaTypeOf({ headers }: Pick<WireEntry, 'headers'>): string {
	return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
