import type { MessageBody } from './message-body.ts';

/** What a handler answers: a status, and a body that is sent as JSON unless there is none. */
export interface Reply {
	readonly status: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** The specification has nothing to say about it, so it is neither held to it nor counted. */
	readonly unchecked?: true;
}

/** A reply on its way out; a text is sent as it is, whatever it claims to be. */
export function toResponse({ status, body, headers }: Reply): Response {
	const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
	const type = typeof body === 'string' ? 'text/plain' : 'application/json';
	return new Response(text, { status, headers: { ...(text === null ? {} : { 'content-type': type }), ...headers } });
}

/** The body that a client is going to read, without the way there. */
export function bodyOf({ body }: Reply): MessageBody {
	if (body === undefined) return { kind: 'empty' };
	if (typeof body === 'string') return { kind: 'unreadable', mediaType: 'text/plain', reason: 'type', text: body };
	return { kind: 'json', mediaType: 'application/json', value: body };
}
