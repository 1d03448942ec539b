import { setTimeout as sleep } from 'node:timers/promises';

/** Something that goes wrong on the way to a service, before or after it has carried out the request. */
export interface NetworkFault {
	readonly name: string;
	readonly weight: number;
	/** Instead of the service. */
	readonly before?: (signal: AbortSignal | undefined) => Promise<Response>;
	/** With what the service has answered. */
	readonly after?: (response: Response, signal: AbortSignal | undefined) => Promise<Response>;
}

const json = { 'content-type': 'application/json' };
const page = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>';
const html = { 'content-type': 'text/html' };
const soon = { 'retry-after-ms': '30' };
/** After how long a connection without a sign of life is given up; longer than a client's own time-out. */
const networkPatienceMs = 4_000;

const fails = (code: string, syscall: string) => async (): Promise<never> => {
	throw new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });
};
const refuses = (status: number, headers: Readonly<Record<string, string>> = {}) => {
	const body = JSON.stringify({ detail: `A fault of ${status}` });
	return async () => new Response(body, { status, headers: { ...json, ...headers } });
};
const answersPage = (status: number, headers: Readonly<Record<string, string>> = {}) => {
	return async () => new Response(page, { status, headers: { ...html, ...headers } });
};

/** Nothing comes, until the client hangs up or the network gives up. */
async function silence(signal: AbortSignal | undefined): Promise<never> {
	await sleep(networkPatienceMs, undefined, signal && { signal }).catch(() => {});
	signal?.throwIfAborted();
	return fails('ETIMEDOUT', 'read')();
}

/** The same answer with another body. */
function withBody(response: Response, body: ReadableStream<Uint8Array>): Response {
	// The length is that of the body it had.
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	return new Response(body, { status: response.status, headers });
}

/** Half of a body, and then what `end` does. */
async function half(
	response: Response,
	end: (controller: ReadableStreamDefaultController<Uint8Array>, rest: Uint8Array) => Promise<void>,
): Promise<Response> {
	const bytes = new Uint8Array(await response.arrayBuffer());
	const middle = Math.floor(bytes.length / 2);
	const body = new ReadableStream<Uint8Array>({
		async start(controller) {
			controller.enqueue(bytes.slice(0, middle));
			// A reader that has gone away has closed the stream.
			await end(controller, bytes.slice(middle)).catch(() => {});
		},
	});
	return withBody(response, body);
}

const isEmpty = ({ status }: Response): boolean => status === 204;

/** All that goes wrong in a soak, each as often as its weight. */
export const networkFaults: readonly [NetworkFault, ...NetworkFault[]] = [
	{ name: 'refused connection', weight: 2, before: fails('ECONNREFUSED', 'connect') },
	{ name: 'reset before', weight: 2, before: fails('ECONNRESET', 'read') },
	{ name: '429', weight: 2, before: refuses(429, soon) },
	{ name: '500', weight: 2, before: refuses(500) },
	{ name: '502 with a page', weight: 1, before: answersPage(502) },
	{ name: '503 with Retry-After', weight: 2, before: refuses(503, soon) },
	{ name: 'never answered', weight: 1, before: silence },
	{ name: 'reset after', weight: 3, after: fails('ECONNRESET', 'read') },
	{ name: 'unreachable after', weight: 1, after: fails('EHOSTUNREACH', 'read') },
	{ name: '500 after', weight: 2, after: refuses(500) },
	{ name: '503 of a gateway after', weight: 1, after: answersPage(503, soon) },
	{ name: 'answer lost', weight: 1, after: (_, signal) => silence(signal) },
	{
		name: 'slow body',
		weight: 3,
		after: async response =>
			isEmpty(response)
				? response
				: half(response, async (controller, rest) => {
						await sleep(150);
						controller.enqueue(rest);
						controller.close();
					}),
	},
	{
		name: 'body cut',
		weight: 2,
		after: async response =>
			isEmpty(response)
				? response
				: half(response, async controller => {
						await sleep(5);
						controller.error(new TypeError('terminated'));
					}),
	},
	{
		name: 'body stalled',
		weight: 1,
		after: async (response, signal) =>
			isEmpty(response)
				? response
				: half(response, async controller => {
						await silence(signal).catch(reason => controller.error(reason));
					}),
	},
];
