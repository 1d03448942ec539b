import type { Fetch } from '@anybrowser/core';
import type { InjectedFault, RecordedRequest } from '../../contract-backend.ts';
import { type Asked, memoryRoutes } from './memory-routes.ts';
import { MemoryWorld } from './memory-world.ts';

/** The service, in this process: what is sent to `fetch` arrives here. */
export interface MemoryService {
	readonly fetch: Fetch;
	readonly world: MemoryWorld;
	readonly requests: readonly RecordedRequest[];
	readonly faults: InjectedFault[];
	/** When set, every `state` that is told. */
	novel: string | undefined;
}

/** Starts the service with some pages, by address, that its browsers can load. */
export function startMemoryService(
	apiKey: string,
	pages: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): MemoryService {
	const requests: RecordedRequest[] = [];
	const service: MemoryService = {
		world: new MemoryWorld(pages),
		requests,
		faults: [],
		novel: undefined,
		async fetch(request, { signal }) {
			const asked = await readRequest(request);
			requests.push(asked.recorded);
			const fault = service.faults.shift();
			if (fault?.drop === 'before') throw dropped();
			if (fault?.stall === 'head') await untilAborted(signal);
			if (fault?.delayMs !== undefined) await delay(fault.delayMs, signal);
			if (fault?.status !== undefined) return faultAnswer(fault, fault.status);
			const response = answer(service, request.headers.get('x-memory-key') === apiKey, asked);
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

function answer(service: MemoryService, isKnown: boolean, { recorded, ...asked }: ReadRequest): Response {
	if (!isKnown) return Response.json({ problem: 'The key is not known.' }, { status: 401 });
	const segments = recorded.path.split('/').map(segment => decodeURIComponent(segment));
	// Every second segment is an id: /browsers/<id>/page.
	const pattern = segments.map((segment, index) => (index === 2 ? '*' : segment)).join('/');
	const route = memoryRoutes[`${recorded.method} ${pattern}`];
	if (route === undefined) return Response.json({ problem: 'There is nothing here.' }, { status: 404 });
	const [status, body] = route(service.world, { ...asked, ids: segments.slice(2, 3) });
	const { novel } = service;
	const told = JSON.stringify(body, (key, value) => (key === 'state' && novel !== undefined ? novel : value));
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
