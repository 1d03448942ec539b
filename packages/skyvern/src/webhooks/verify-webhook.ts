import { AnyBrowserError } from '@anybrowser/core';
import { describeIssues } from '@anybrowser/core/provider';
import { zRun } from '../generated/schemas.ts';
import type { Schemas } from '../skyvern-context.ts';

/** What Skyvern tells when a run has ended: the run, as `native` reads it, and whatever else it sends along. */
export type SkyvernWebhook = Schemas['Run'];

/** Headers as servers give them: `Headers`, or Node's plain object, in any case. */
export type WebhookHeaders = Headers | { readonly [name: string]: string | readonly string[] | undefined };

const operation = 'verifyWebhook';
const signatureHeader = 'x-skyvern-signature';

/**
 * Checks that a webhook comes from Skyvern, and reads it. Give the body as it came, byte for byte: one that was parsed
 * and written again has other bytes, and fails. Only the body is signed, so somebody who saw an old webhook can
 * send it again: act on each run once. Web standards are enough; the comparison takes the same time wherever it ends.
 *
 * @param rawBody The body's bytes, or the text that they are in UTF-8.
 * @param key The API key under which the run was started.
 * @throws AnyBrowserError `authentication` when the signature is missing, malformed or wrong, `invalid_request` for a
 * body that isn't raw, `configuration` without a key, `invalid_response` for a signed body that isn't a run.
 */
export async function verifyWebhook(
	rawBody: string | Uint8Array | ArrayBuffer,
	headers: WebhookHeaders,
	key: string,
): Promise<SkyvernWebhook> {
	if (typeof key !== 'string' || key === '') {
		throw fail('configuration', 'the API key is missing: it is what Skyvern signs with');
	}
	const body = toBytes(rawBody);
	const signature = fromHex(readSignature(headers));
	const encoded = new TextEncoder().encode(key);
	const algorithm = { name: 'HMAC', hash: 'SHA-256' };
	const secret = await crypto.subtle.importKey('raw', encoded, algorithm, false, ['verify']);
	if (!(await crypto.subtle.verify('HMAC', secret, signature, body))) {
		throw fail(
			'authentication',
			'the signature does not fit the body: it is forged, the key is another, or the body is not the raw bytes that came',
		);
	}
	return parse(body);
}

function toBytes(rawBody: unknown): Uint8Array<ArrayBuffer> {
	if (typeof rawBody === 'string') return new TextEncoder().encode(rawBody);
	if (rawBody instanceof ArrayBuffer) return new Uint8Array(rawBody);
	// A copy: Web Crypto's types allow no view of shared memory.
	if (ArrayBuffer.isView(rawBody)) {
		return new Uint8Array(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).slice();
	}
	const got = rawBody === null ? 'null' : typeof rawBody;
	throw fail(
		'invalid_request',
		`the body must be the raw bytes, or their text, and not ${got}: read it before anything parses it`,
	);
}

/** The one signature among the headers. @throws AnyBrowserError `authentication` where there is none, or several. */
export function readSignature(headers: WebhookHeaders): string {
	const values = isHeaders(headers)
		? [headers.get(signatureHeader)]
		: Object.entries(headers ?? {}).flatMap(([name, value]) => (name.toLowerCase() === signatureHeader ? value : []));
	const [value, second] = values.filter(candidate => candidate !== undefined && candidate !== null);
	if (value === undefined || value === null || value === '') {
		throw fail('authentication', `the header ${signatureHeader} is missing`);
	}
	if (second !== undefined) throw fail('authentication', `the header ${signatureHeader} is there more than once`);
	return value;
}

/** By what it can do: frameworks bring `Headers` of their own. */
function isHeaders(headers: WebhookHeaders): headers is Headers {
	return typeof headers?.get === 'function';
}

/** SHA-256 has 32 bytes. */
function fromHex(text: string): Uint8Array<ArrayBuffer> {
	if (typeof text !== 'string' || !/^[0-9a-f]{64}$/i.test(text)) {
		throw fail('authentication', `the header ${signatureHeader} is not a signature: it has 64 hexadecimal digits`);
	}
	return Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
}

function parse(body: Uint8Array): SkyvernWebhook {
	let parsed: unknown;
	try {
		parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
	} catch (cause) {
		throw fail('invalid_response', 'the signature is right, but the body is not JSON', cause);
	}
	const result = zRun['~standard'].validate(parsed);
	// The schema has nothing that takes time, so its answer is there at once.
	if (result instanceof Promise) throw fail('invalid_response', 'the schema of a run answers too late');
	if (result.issues) {
		throw fail(
			'invalid_response',
			`the signature is right, but the body is not a run: ${describeIssues(result.issues)}`,
		);
	}
	// The schema lets through everything that it doesn't mention; the parsed body is what it describes.
	return parsed as SkyvernWebhook;
}

function fail(
	code: ConstructorParameters<typeof AnyBrowserError>[0],
	message: string,
	cause?: unknown,
): AnyBrowserError {
	return new AnyBrowserError(code, `${operation}: ${message}`, { provider: 'skyvern', operation, cause });
}
