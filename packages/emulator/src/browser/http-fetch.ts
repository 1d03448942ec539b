import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const decoders: Readonly<Record<string, () => Transform>> = {
	gzip: createGunzip,
	'x-gzip': createGunzip,
	deflate: createInflate,
	br: createBrotliDecompress,
};

/**
 * As much of `fetch` as loading pages takes, each request on a connection of its own that ends with it. Node's own keeps
 * connections for later, and after an abort it even opens a new one (undici 6): a closed browser would leave them behind.
 */
export const httpFetch: typeof fetch = async (input, init) => {
	const request = new Request(input, init);
	// Undici has a mind of its own about headers; what it must add is the type of the body.
	const headers = new Headers(init?.headers);
	const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
	const type = request.headers.get('content-type');
	if (body && type) headers.set('content-type', type);
	if (body) headers.set('content-length', String(body.byteLength));
	headers.set('accept-encoding', 'gzip, deflate, br');
	const message = await send(request, { headers, body, signal: init?.signal ?? undefined });
	const content = [101, 204, 205, 304].includes(message.statusCode ?? 0) ? null : readContent(message);
	if (content === null) message.resume();
	return new Response(content, {
		status: message.statusCode ?? 0,
		statusText: message.statusMessage ?? '',
		headers: toHeaders(message),
	});
};

interface Sending {
	readonly headers: Headers;
	readonly body: Buffer | null;
	readonly signal: AbortSignal | undefined;
}

function send({ url, method }: Request, { headers, body, signal }: Sending): Promise<IncomingMessage> {
	const start = url.startsWith('https:') ? requestHttps : requestHttp;
	const options = { method, headers: Object.fromEntries(headers), agent: false, ...(signal && { signal }) };
	return new Promise((resolve, reject) => {
		start(url, options, resolve).on('error', reject).end(body);
	});
}

function readContent(message: IncomingMessage): ReadableStream<Uint8Array> {
	const decode = decoders[message.headers['content-encoding']?.toLowerCase() ?? ''];
	// A failure on the way reaches the reader of the body.
	const stream = decode ? pipeline(message, decode(), () => {}) : message;
	// Node's stream types are those of node:stream/web, which only differ from the global ones in name.
	return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
	const headers = new Headers();
	for (let index = 0; index < rawHeaders.length; index += 2)
		headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
	return headers;
}
