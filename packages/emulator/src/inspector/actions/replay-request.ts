import type { WireEntry } from '../../http/wire-entry.ts';
import { isRecord } from '../../json/record.ts';
import { mediaTypeOf, sentHeaders } from './sent-headers.ts';
import { wireUrl } from './wire-url.ts';

/**
 * A recorded request once more, with the key that it had.
 *
 * @param entry One whose body was kept as it came.
 * @param baseUrl Where its API is now.
 */
export function replayRequest(entry: WireEntry, baseUrl: string, signal: AbortSignal): Request {
	const headers = new Headers(Object.fromEntries(sentHeaders(entry)));
	const isForm = mediaTypeOf(entry) === 'multipart/form-data';
	// Another boundary comes with another body.
	if (isForm) headers.delete('content-type');
	const { method, body } = entry;
	const content = body === undefined ? null : isForm ? toForm(body) : JSON.stringify(body);
	return new Request(wireUrl(baseUrl, entry), { method, headers, body: content, signal });
}

function toForm(body: unknown): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(isRecord(body) ? body : {})) form.append(name, String(value));
	return form;
}
