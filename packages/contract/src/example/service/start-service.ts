import type { Fetch } from '@anybrowser/core';
import type { InjectedFault, RecordedRequest } from '../../contract-backend.ts';

/** What a request asks, as far as routes look at it. */
export interface Asked {
	readonly query: URLSearchParams;
	/** The JSON object that was sent, or the form's fields. */
	readonly body: Readonly<Record<string, unknown>>;
	/** The parts of the path that the pattern leaves open. */
	readonly ids: readonly string[];
}

/** An answer: its status, and what it holds; `undefined` is no body at all. */
export type Answer = readonly [status: number, body: unknown];

/** What a request is answered with, by `METHOD /path/*`, where a star stands for an id. */
export type Routes = Readonly<Record<string, (asked: Asked) => Answer>>;

/** How a made-up service works. */
export interface ServiceOptions {
	readonly routes: Routes;
	/** The key's header, and the value that it must have. */
	readonly authorization: readonly [header: string, value: string];
	/** The words of a refusal. */
	readonly errorBody: (status: number, message: string) => unknown;
	/** The field of its answers that tells of a state. */
	readonly stateField: string;
}

/** A service in this process: what is sent to `fetch` arrives here. */
export interface Service {
	readonly fetch: Fetch;
	readonly requests: readonly RecordedRequest[];
	/** What goes wrong with the next requests, one after the other. */
	readonly faults: InjectedFault[];
	/** When set, every state that is told. */
	novelState: string | undefined;
}

/** Starts a service that counts its requests and can be made to fail. */
export function startService(options: ServiceOptions): Service {
	const requests: RecordedRequest[] = [];
	const service: Service = {
		requests,
		faults: [],
		novelState: undefined,
		async fetch(request, init) {
			const signal = init?.signal;
			const asked = await readRequest(request);
			requests.push(asked.recorded);
			const fault = service.faults.shift();
			if (fault?.drop === 'before') throw dropped();
			if (fault?.stall === 'head') await untilAborted(signal);
			if (fault?.delayMs !== undefined) await delay(fault.delayMs, signal);
			if (fault?.status !== undefined) return faultAnswer(fault, fault.status);
			const response = answer(options, service.novelState, asked);
			if (fault?.drop === 'after') throw dropped();
			return fault?.stall === 'body' ? new Response(stalled(signal), response) : response;
		},
	};
	return service;
}

interface ReadRequest extends Omit<Asked, 'ids'> {
	readonly recorded: RecordedRequest;
}

async function readRequest(request: Request): Promise<ReadRequest> {
	const { pathname, searchParams } = new URL(request.url);
	const isForm = request.headers.get('content-type')?.startsWith('multipart/') ?? false;
	const body: Record<string, unknown> = isForm
		? Object.fromEntries(await request.formData())
		: JSON.parse((await request.text()) || '{}');
	const shown = Object.entries(body).map(([name, value]) => [
		name,
		value instanceof File ? { file: value.name, size: value.size } : value,
	]);
	const recorded: RecordedRequest = {
		method: request.method,
		path: pathname,
		query: Object.fromEntries(searchParams),
		headers: Object.fromEntries(request.headers),
		body: Object.fromEntries(shown),
	};
	return { query: searchParams, body, recorded };
}

function answer(options: ServiceOptions, novelState: string | undefined, asked: ReadRequest): Response {
	const { routes, authorization, errorBody, stateField } = options;
	const { recorded, ...rest } = asked;
	const [header, value] = authorization;
	if (recorded.headers[header] !== value)
		return Response.json(errorBody(401, 'The key is not known.'), { status: 401 });
	const segments = recorded.path.split('/').map(segment => decodeURIComponent(segment));
	// Every second segment is an id: /browsers/<id>/page.
	const pattern = segments.map((segment, index) => (index === 2 ? '*' : segment)).join('/');
	const route = routes[`${recorded.method} ${pattern}`];
	if (route === undefined) return Response.json(errorBody(404, 'There is nothing here.'), { status: 404 });
	const [status, body] = route({ ...rest, ids: segments.slice(2, 3) });
	if (body === undefined) return new Response(null, { status });
	const told = JSON.stringify(body, (key, given) =>
		key === stateField && novelState !== undefined ? novelState : given,
	);
	return new Response(told, { status, headers: { 'content-type': 'application/json' } });
}

function faultAnswer({ body, headers }: InjectedFault, status: number): Response {
	const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
	return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

function dropped(): TypeError {
	const cause = Object.assign(new Error('The connection was reset.'), { code: 'ECONNRESET' });
	return new TypeError('fetch failed', { cause });
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
	return new Promise((_, reject) => {
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}

async function delay(ms: number, signal: AbortSignal | undefined): Promise<void> {
	await Promise.race([new Promise(resolve => setTimeout(resolve, ms)), ...(signal ? [untilAborted(signal)] : [])]);
}

function stalled(signal: AbortSignal | undefined): ReadableStream {
	return new ReadableStream({
		start(controller) {
			signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
		},
	});
}
