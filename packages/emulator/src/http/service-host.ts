import { readBody } from '../guard/message-body.ts';
import { createRouteReader } from '../guard/route-reader.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { HostContext } from './host-context.ts';
import type { ServedService } from './listen-options.ts';
import { logRequest } from './log-request.ts';
import { plainBody } from './plain-request.ts';
import type { WireLog } from './wire-log.ts';

/** Bytes of an answer that are noted; of a longer one none are. */
const maxAnswer = 1024 * 1024;

/** What a service needs of the emulator. */
export interface ServiceSetting {
	readonly context: HostContext;
	readonly log: WireLog;
}

/**
 * Hands requests on to a service of somebody else's, and notes them as those of the emulated APIs are noted. Nothing is held to
 * a specification, and nothing is changed on the way.
 *
 * @returns answers a request whose path begins with the service's `basePath`
 */
export function createServiceHost(
	{ name, basePath = '', fetch }: Pick<ServedService, 'name' | 'basePath' | 'fetch'>,
	{ context, log }: ServiceSetting,
): (request: Request) => Promise<Response> {
	const setting = { provider: name, context, log, routes: createRouteReader(basePath, []) };
	return async request => {
		if (context.closing.aborted) throw new ConnectionDropped('ECONNREFUSED');
		return logRequest(setting, request.clone(), null, async ({ noteAnswer }) => {
			const response = await fetch(request);
			return { reply: { status: response.status }, response: overheard(response, noteAnswer) };
		});
	};
}

/** A response whose JSON is told once it has been read to its end: what is never read is not kept for anybody. */
function overheard(response: Response, tell: (answer: unknown) => void): Response {
	const { body, headers } = response;
	const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
	if (body === null || response.bodyUsed || !isJson) return response;
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	const listener = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(chunk, controller) {
			size += chunk.byteLength;
			if (size <= maxAnswer) chunks.push(chunk.slice());
			else chunks.length = 0;
			controller.enqueue(chunk);
		},
		async flush() {
			if (size <= maxAnswer) tell(plainBody(await readBody(new Response(new Blob(chunks), { headers }), maxAnswer)));
		},
	});
	return new Response(body.pipeThrough(listener), response);
}
