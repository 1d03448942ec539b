import { STATUS_CODES } from 'node:http';
import own from '../../../package.json' with { type: 'json' };
import type { WireEntry } from '../../http/wire-entry.ts';
import { isRecord } from '../../json/record.ts';
import type { Masker } from '../mask-secrets.ts';
import { mediaTypeOf } from './sent-headers.ts';
import { queryPairs, wireUrl } from './wire-url.ts';

interface NamedValue {
	readonly name: string;
	readonly value: string;
}

/** An HTTP archive, version 1.2. */
export interface Har {
	readonly log: {
		readonly version: '1.2';
		readonly creator: { readonly name: string; readonly version: string };
		readonly entries: readonly HarEntry[];
	};
}

/** One request of an archive, and its answer. */
export type HarEntry = ReturnType<typeof toEntry>;

/** What an archive is made with. */
interface HarSetting {
	/** Where a provider's API is. */
	baseUrlOf(provider: string): string;
	readonly masker: Masker;
}

/** Requests as an archive that browsers and other tools read, the earliest first, without secrets. */
export function toHar(entries: readonly WireEntry[], setting: HarSetting): Har {
	const inOrder = [...entries].sort((a, b) => a.startedAt - b.startedAt || a.number - b.number);
	return {
		log: {
			version: '1.2',
			creator: { name: 'anybrowser', version: own.version },
			entries: inOrder.map(entry => toEntry(entry, setting)),
		},
	};
}

function toEntry(entry: WireEntry, { baseUrlOf, masker }: HarSetting) {
	const { provider, number, operation, method, status, startedAt, durationMs } = entry;
	// Masked before it is taken apart: a name says what is secret.
	const query = masker.data(entry.query) as WireEntry['query'];
	const headers = masker.data(entry.headers) as WireEntry['headers'];
	// An address of an archive is a URI, which has fewer characters than addresses of the web.
	const path = masker.text(entry.path).replace(/[[\]|^`{}\\]/g, encodeURIComponent);
	return {
		/** The inspector's name for it. */
		_ref: `${provider}-${number}`,
		...(operation !== null && { _operation: operation }),
		startedDateTime: new Date(startedAt).toISOString(),
		time: durationMs,
		request: {
			method,
			url: wireUrl(baseUrlOf(provider), { path, query }),
			httpVersion: 'HTTP/1.1',
			cookies: [],
			headers: pairs(Object.entries(headers)),
			queryString: pairs(queryPairs(query)),
			...(entry.body !== undefined && { postData: toPostData(entry, masker.data(entry.body)) }),
			headersSize: -1,
			bodySize: entry.body === undefined ? 0 : -1,
		},
		response: {
			status,
			statusText: STATUS_CODES[status] ?? '',
			httpVersion: 'HTTP/1.1',
			cookies: [],
			// Those of answers aren't recorded.
			headers: [],
			content: toContent(entry.answer, masker),
			redirectURL: '',
			headersSize: -1,
			bodySize: -1,
			...(status === 0 && { _error: 'There is no answer, or none yet' }),
		},
		cache: {},
		timings: { send: 0, wait: durationMs, receive: 0 },
	};
}

function toPostData(entry: WireEntry, body: unknown) {
	const mimeType = entry.headers['content-type'] ?? 'application/octet-stream';
	if (mediaTypeOf(entry) !== 'multipart/form-data' || !isRecord(body)) return { mimeType, text: JSON.stringify(body) };
	const params = Object.entries(body).map(([name, value]) => {
		if (!isRecord(value)) return { name, value: String(value) };
		return { name, fileName: String(value['file']), contentType: String(value['type']) };
	});
	return { mimeType, params };
}

function toContent(answer: unknown, masker: Masker) {
	if (answer === undefined) return { size: 0, mimeType: 'x-unknown' };
	if (answer instanceof Uint8Array) {
		return { size: answer.byteLength, mimeType: 'application/octet-stream', comment: 'The bytes are left out.' };
	}
	const isText = typeof answer === 'string';
	const text = isText ? masker.text(answer) : JSON.stringify(masker.data(answer));
	return { size: Buffer.byteLength(text), mimeType: isText ? 'text/plain' : 'application/json', text };
}

function pairs(values: readonly (readonly [string, string])[]): readonly NamedValue[] {
	return values.map(([name, value]) => ({ name, value }));
}
