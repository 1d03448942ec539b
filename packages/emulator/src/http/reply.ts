import type { MessageBody } from '../guard/message-body.ts';

/** What a handler answers: a status, and a body unless there is none. */
export interface Reply {
	readonly status: number;
	/** Bytes are sent as they are, of the type that `headers` says; a text too; anything else as JSON. */
	readonly body?: unknown;
	/** Names in lower case. */
	readonly headers?: Readonly<Record<string, string>>;
	/** The specification has nothing to say about it, so it is neither held to it nor counted. */
	readonly unchecked?: true;
}

/** A reply on its way out; a text is sent as it is, whatever it claims to be. */
export function toResponse({ status, body, headers }: Reply): Response {
	const type = body === undefined ? {} : { 'content-type': mediaTypeOf(body) };
	return new Response(contentOf(body), { status, headers: { ...type, ...headers } });
}

/** The body that a client is going to read, without the way there. */
export function bodyOf({ body, headers }: Reply): MessageBody {
	if (body === undefined) return { kind: 'empty' };
	const mediaType = mediaTypeOf(body);
	if (typeof body === 'string') return { kind: 'unreadable', mediaType, reason: 'type', text: body };
	if (!(body instanceof Uint8Array)) return { kind: 'json', mediaType, value: body };
	const said = headers?.['content-type']?.split(';', 1)[0];
	return { kind: 'unreadable', mediaType: said ?? mediaType, reason: 'type', text: `${body.byteLength} bytes` };
}

function contentOf(body: unknown): string | Uint8Array<ArrayBuffer> | null {
	if (body === undefined) return null;
	if (body instanceof Uint8Array) return new Uint8Array(body);
	return typeof body === 'string' ? body : JSON.stringify(body);
}

function mediaTypeOf(body: unknown): string {
	if (body instanceof Uint8Array) return 'application/octet-stream';
	return typeof body === 'string' ? 'text/plain' : 'application/json';
}
