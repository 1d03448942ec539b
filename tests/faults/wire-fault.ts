import type { Fetch } from '@anybrowser/core';

/** Something that goes wrong between the adapter and the service. */
export interface WireFault {
	readonly name: string;
	readonly answer: (send: () => Promise<Response>, signal: AbortSignal | undefined) => Promise<Response>;
}

const json = { 'content-type': 'application/json' };
const page = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>';

/** No connection, under Node's names. */
const fails = (code: string) => async () => {
	throw new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) });
};
const answers =
	(status: number, body: BodyInit | null, headers: Readonly<Record<string, string>> = json) =>
	async () =>
		new Response(body, { status, headers });
const refuses = (status: number, headers: Readonly<Record<string, string>> = {}) =>
	answers(status, JSON.stringify({ detail: `a fault of ${status}` }), { ...json, ...headers });

/** The service executes the request, and its answer arrives changed. */
const changed = (change: (text: string, response: Response) => Response) => async (send: () => Promise<Response>) => {
	const response = await send();
	return change(await response.text(), response);
};

function aborted(signal: AbortSignal | undefined): Promise<never> {
	return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

function breakingBody(text: string): ReadableStream<Uint8Array> {
	return new ReadableStream({
		start(controller) {
			controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
			setTimeout(() => controller.error(new TypeError('terminated')), 5);
		},
	});
}

function stallingBody(signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
	return new ReadableStream({
		start(controller) {
			controller.enqueue(new TextEncoder().encode('{"half":'));
			signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
		},
	});
}

/** Every way in which a request can go wrong. */
export const wireFaults: readonly WireFault[] = [
	{ name: 'refused connection', answer: fails('ECONNREFUSED') },
	{ name: 'no such host', answer: fails('ENOTFOUND') },
	{ name: 'reset before sending', answer: fails('ECONNRESET') },
	{
		name: 'dropped after sending',
		answer: async send => {
			await (await send()).text();
			return fails('ECONNRESET')();
		},
	},
	{ name: 'stalled head', answer: (_, signal) => aborted(signal) },
	{
		name: 'stalled head, executed',
		answer: async (send, signal) => {
			await (await send()).text();
			return aborted(signal);
		},
	},
	{
		name: 'stalled body',
		answer: async (send, signal) => {
			await (await send()).text();
			return new Response(stallingBody(signal), { headers: json });
		},
	},
	{ name: 'body that breaks off', answer: changed(text => new Response(breakingBody(text), { headers: json })) },
	{ name: 'truncated body', answer: changed(text => new Response(text.slice(0, text.length / 2), { headers: json })) },
	{ name: 'garbage', answer: answers(200, new Uint8Array([0, 255, 128, 1, 2, 254, 7])) },
	{ name: 'web page', answer: answers(200, page, { 'content-type': 'text/html' }) },
	{ name: 'nothing at all', answer: answers(200, null) },
	{
		name: 'answer of another shape',
		answer: answers(200, JSON.stringify({ r: 5, run_id: 7, browser_session_id: [] })),
	},
	{ name: 'null for an answer', answer: answers(200, 'null') },
	{ name: 'a list for an answer', answer: answers(200, '[{}]') },
	{
		name: 'wrong content type',
		answer: changed(
			(text, { status }) =>
				new Response(status === 204 ? null : text, { status, headers: { 'content-type': 'text/plain' } }),
		),
	},
	{ name: '400', answer: refuses(400) },
	{ name: '401', answer: refuses(401) },
	{ name: '404 without a body', answer: answers(404, null, {}) },
	{ name: '408', answer: refuses(408) },
	{ name: '409', answer: refuses(409) },
	{ name: '422', answer: refuses(422) },
	{ name: '425', answer: refuses(425) },
	{ name: '429', answer: refuses(429) },
	{ name: '429 with Retry-After', answer: refuses(429, { 'retry-after-ms': '20' }) },
	{ name: '429 for an hour', answer: refuses(429, { 'retry-after': '3600' }) },
	{ name: '500', answer: refuses(500) },
	{ name: '500, executed', answer: changed(() => new Response('{"detail":"late"}', { status: 500, headers: json })) },
	{ name: '502 with a web page', answer: answers(502, page, { 'content-type': 'text/html' }) },
	{ name: '503', answer: refuses(503) },
	{ name: '503 with Retry-After', answer: refuses(503, { 'retry-after-ms': '20' }) },
	{ name: '504', answer: refuses(504) },
	{ name: 'redirect elsewhere', answer: refuses(307, { location: 'http://elsewhere.invalid/take-the-key' }) },
	{ name: 'redirect without end', answer: refuses(302, { location: '/again' }) },
];

/** A way to the service on which the next request, or every one from now on, goes wrong. */
export function faultyFetch(send: Fetch, { answer }: WireFault, howOften: 'once' | 'always') {
	let isArmed = false;
	const visited = new Set<string>();
	const fetch: Fetch = (request, init) => {
		visited.add(new URL(request.url).host);
		if (!isArmed) return send(request, init);
		if (howOften === 'once') isArmed = false;
		return answer(() => send(request, init), init.signal);
	};
	return {
		fetch,
		visited,
		arm() {
			isArmed = true;
		},
		disarm() {
			isArmed = false;
		},
	};
}
