import { Hono } from 'hono';
import { createGuard, type Guard } from '../guard/create-guard.ts';
import type { OperationSpec } from '../guard/open-api.ts';
import type { Violation } from '../guard/violation.ts';
import { linkSignals } from '../runtime/link-signals.ts';
import { answer, type Post, type ReadRequest } from './answer.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import { type CutAnswer, cutAnswer, toBrokenResponse } from './cut-answer.ts';
import type { Fault } from './fault.ts';
import type { HostContext } from './host-context.ts';
import { type MessageBody, readBody } from './message-body.ts';
import { pathBelow } from './path-below.ts';
import type { ProviderDefinition } from './provider-definition.ts';
import { bodyOf, type Reply, toResponse } from './reply.ts';
import { stalledBody } from './stalled-body.ts';
import { plainBody, plainQuery, WireLog } from './wire-log.ts';

/** One provider, served. */
export interface ProviderHost {
	readonly guard: Guard;
	readonly log: WireLog;
	/** Throws `ConnectionDropped` where there is no answer. */
	handle(request: Request, transport: Transport): Promise<Response>;
}

/** How a request came in. */
export interface Transport {
	readonly isOverHttp: boolean;
	/** Sends the beginning of an answer and ends the connection, where there is one. */
	readonly sendCut?: (cut: CutAnswer) => Response;
}

/** Serves a provider's operations: log, fault, key, guard, handler, guard again. */
export function createProviderHost(definition: ProviderDefinition, context: HostContext): ProviderHost {
	const { name: provider, basePath, handlers } = definition;
	const { clock, faults, closing } = context;
	const guard = createGuard(provider, definition.document);
	const log = new WireLog(context.logLimit);
	const app = new Hono<{ Bindings: Transport }>({
		getPath: request => pathBelow(new URL(request.url).pathname, basePath) ?? '',
	});

	/** Notes a request before `work` answers it, and the outcome after. */
	async function logged(
		request: Request,
		operation: string | null,
		work: (work: LoggedRequest) => Promise<Answered>,
	): Promise<Response> {
		const startedAt = clock.now();
		const { pathname, searchParams } = new URL(request.url);
		const body = await readBody(request, context.bodyLimit);
		const method = request.method;
		const path = pathBelow(pathname, basePath) ?? pathname;
		const headers = Object.fromEntries(request.headers);
		const query = plainQuery(searchParams);
		const violations: Violation[] = [];
		const plain = plainBody(body);
		const close = log.open({ provider, operation, method, path, query, headers, body: plain, startedAt, violations });
		const report = (violation: Violation) => {
			violations.push(violation);
			context.report(violation);
		};
		let reply: Reply | undefined;
		try {
			const answered = await work({ body, query: searchParams, context: { ...context, report } });
			reply = answered.reply;
			return answered.response;
		} finally {
			const { status, durationMs } = close({
				status: reply?.status ?? 0,
				answer: reply?.body,
				durationMs: clock.now() - startedAt,
			});
			context.onRequest({ provider, operation, method, path, status, durationMs });
		}
	}

	async function serve(post: Post, request: ReadRequest, fault: Fault | undefined): Promise<Reply> {
		const latency = context.latencyOf(post.operation.id);
		if (latency > 0) await clock.sleep(latency, request.signal);
		if (fault?.delayMs !== undefined) await clock.sleep(fault.delayMs, request.signal);
		if (fault?.drop === 'before') throw new ConnectionDropped(fault.dropCode ?? 'ECONNRESET');
		const instead = fault?.status === undefined ? undefined : faultReply(fault, fault.status);
		if (instead && !fault?.executed) return instead;
		const reply = await answer(post, request);
		if (fault?.drop === 'after') throw new ConnectionDropped(fault.dropCode ?? 'ECONNRESET');
		if (instead) return instead;
		if (fault?.garbage) return { ...reply, body: garbage, headers: { 'content-type': 'application/json' } };
		if (!reply.unchecked) {
			const { operation } = post;
			guard.coverage.count({ ...request, operation, status: reply.status, responseBody: bodyOf(reply) });
		}
		return reply;
	}

	/** FastAPI's answers to paths and methods that there are none of. */
	function refuse(method: string, path: string, { report }: HostContext): Reply {
		const { methods } = guard.find(method, path);
		const fault = guard.checkRoute(method, path);
		if (fault && context.guard !== 'off') report(fault);
		if (methods.length === 0) return { status: 404, body: { detail: 'Not Found' } };
		return { status: 405, body: { detail: 'Method Not Allowed' }, headers: { allow: methods.join(', ') } };
	}

	/** An answer on its way out, or what a fault leaves of it. */
	async function send(reply: Reply, fault: Fault | undefined, client: AbortSignal, transport: Transport) {
		const response = toResponse(reply);
		if (fault?.stall) {
			return new Response(stalledBody(transport.isOverHttp ? undefined : client, closing), response);
		}
		if (fault?.truncate === undefined) return response;
		const cut = await cutAnswer(response, fault.truncate);
		return transport.sendCut?.(cut) ?? toBrokenResponse(cut);
	}

	for (const operation of [...guard.operations].sort((a, b) => countParameters(a) - countParameters(b))) {
		app.on(operation.method, operation.path.replace(/\{([^}]+)\}/g, ':$1'), c => {
			const { raw } = c.req;
			return logged(raw, operation.id, async ({ body, query, context: own }) => {
				const fault = faults.take(provider, operation.id);
				const { signal, unlink } = linkSignals(raw.signal, closing);
				const baseUrl = baseOf(raw.url, basePath);
				const read = { params: c.req.param(), query, headers: raw.headers, baseUrl, body, signal };
				const post = { operation, guard, handler: handlers[operation.id], definition, context: own };
				try {
					const reply = await serve(post, read, fault);
					return { reply, response: await send(reply, fault, raw.signal, c.env) };
				} finally {
					unlink();
				}
			});
		});
	}
	app.notFound(c => logged(c.req.raw, null, async own => toAnswered(refuse(c.req.method, c.req.path, own.context))));
	app.onError(error => {
		throw error;
	});

	async function headless(request: Request): Promise<Response> {
		const path = pathBelow(new URL(request.url).pathname, basePath) ?? '';
		const { status, headers } = await logged(request, null, async own => toAnswered(refuse('HEAD', path, own.context)));
		return new Response(null, { status, headers });
	}

	return {
		guard,
		log,
		async handle(request, transport) {
			if (closing.aborted) throw new ConnectionDropped('ECONNREFUSED');
			// Neither vendor's server answers HEAD where it answers GET, and Hono would.
			if (request.method === 'HEAD') return headless(request);
			return app.fetch(request, transport);
		},
	};
}

/** A request that has been noted, with a context that notes its violations. */
interface LoggedRequest {
	readonly body: MessageBody;
	readonly query: URLSearchParams;
	readonly context: HostContext;
}

/** An answer, before and after it is made a response. */
interface Answered {
	readonly reply: Reply;
	readonly response: Response;
}

function toAnswered(reply: Reply): Answered {
	return { reply, response: toResponse(reply) };
}

/** An address up to the API's base path, that included. */
function baseOf(url: string, basePath: string): string {
	const { origin, pathname } = new URL(url);
	const below = pathBelow(pathname, basePath) ?? '';
	return `${origin}${pathname.slice(0, pathname.length - below.length)}`;
}

/** The beginning of JSON, and then bytes of something else. */
const garbage = '{"r": \u0000\uFFFD<!doctype html>';

function countParameters(operation: OperationSpec): number {
	return operation.parameters.filter(parameter => parameter.in === 'path').length;
}

function faultReply({ body, headers }: Fault, status: number): Reply {
	return { status, body, ...(headers ? { headers } : {}) };
}
