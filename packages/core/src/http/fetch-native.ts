import type { Operation } from './call.ts';
import type { HttpRuntime } from './http-runtime.ts';

const kinds: Readonly<Record<string, Operation['kind']>> = {
	GET: 'read',
	HEAD: 'read',
	PUT: 'idempotent',
	DELETE: 'idempotent',
};

/** Sends a request of the vendor's own API as calls are sent. A refusal is an answer here, not an error. */
export async function fetchNative(runtime: HttpRuntime, request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const kind = kinds[request.method] ?? 'write';
	let answer: Response | undefined;
	try {
		await runtime.call({
			operation: { name: `native ${request.method} ${pathname}`, kind },
			scope: runtime.open({ signal: request.signal }),
			send: async init => {
				const headers = new Headers(request.headers);
				for (const [name, value] of Object.entries(init.headers)) {
					if (value !== null && !headers.has(name)) headers.set(name, value);
				}
				const sent = new Request(request.clone(), {
					headers,
					signal: init.signal ?? null,
					redirect: init.redirect,
				});
				const response = await init.fetch(sent);
				// Reading the body here keeps it within this attempt's time.
				const body = await response.arrayBuffer();
				answer = new Response(body.byteLength > 0 ? body : null, response);
				return { response: answer, data: undefined };
			},
		});
	} catch (error) {
		if (answer === undefined || request.signal.aborted) throw error;
	}
	// Either the call succeeded, or the last attempt had an answer: both set it.
	return answer as Response;
}
