import { Hono } from 'hono';
import { createGuard, type Guard } from '../guard/create-guard.ts';
import type { OperationSpec } from '../guard/open-api.ts';
import { linkSignals } from '../runtime/link-signals.ts';
import { answer, type ReadRequest } from './answer.ts';
import { ConnectionDropped } from './connection-dropped.ts';
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
		work: (body: MessageBody, query: URLSearchParams) => Promise<Response>,
	): Promise<Response> {
		const startedAt = clock.now();
		const { pathname, searchParams } = new URL(request.url);
		const body = await readBody(request, context.bodyLimit);
		const method = request.method;
		const path = pathBelow(pathname, basePath) ?? pathname;
		const headers = Object.fromEntries(request.headers);
		const query = plainQuery(searchParams);
		const close = log.open({ provider, operation, method, path, query, headers, body: plainBody(body), startedAt });
		let status = 0;
		try {
			const response = await work(body, searchParams);
			status = response.status;
			return response;
		} finally {
			const { durationMs } = close(status, clock.now() - startedAt);
			context.onRequest({ provider, operation, method, path, status, durationMs });
		}
	}

	async function serve(operation: OperationSpec, request: ReadRequest, fault: Fault | undefined): Promise<Reply> {
		if (fault?.delayMs !== undefined) await clock.sleep(fault.delayMs, request.signal);
		if (fault?.drop === 'before') throw new ConnectionDropped(fault.dropCode ?? 'ECONNRESET');
		const instead = fault?.status === undefined ? undefined : faultReply(fault, fault.status);
		if (instead && !fault?.executed) return instead;
		const reply = await answer({ operation, guard, handler: handlers[operation.id], definition, context }, request);
		if (fault?.drop === 'after') throw new ConnectionDropped(fault.dropCode ?? 'ECONNRESET');
		if (instead) return instead;
		if (!reply.unchecked) {
			guard.coverage.count({ ...request, operation, status: reply.status, responseBody: bodyOf(reply) });
		}
		return reply;
	}

	/** FastAPI's answers to paths and methods that there are none of. */
	function refuse(method: string, path: string): Response {
		const { methods } = guard.find(method, path);
		const fault = guard.checkRoute(method, path);
		if (fault && context.guard !== 'off') context.report(fault);
		if (methods.length === 0) return toResponse({ status: 404, body: { detail: 'Not Found' } });
		return toResponse({ status: 405, body: { detail: 'Method Not Allowed' }, headers: { allow: methods.join(', ') } });
	}

	for (const operation of [...guard.operations].sort((a, b) => countParameters(a) - countParameters(b))) {
		app.on(operation.method, operation.path.replace(/\{([^}]+)\}/g, ':$1'), c => {
			const { raw } = c.req;
			return logged(raw, operation.id, async (body, query) => {
				const fault = faults.take(provider, operation.id);
				const { signal, unlink } = linkSignals(raw.signal, closing);
				const read = { params: c.req.param(), query, headers: raw.headers, body, signal };
				try {
					const reply = await serve(operation, read, fault);
					const response = toResponse(reply);
					return fault?.stall
						? new Response(stalledBody(c.env.isOverHttp ? undefined : raw.signal, closing), response)
						: response;
				} finally {
					unlink();
				}
			});
		});
	}
	app.notFound(c => logged(c.req.raw, null, async () => refuse(c.req.method, c.req.path)));
	app.onError(error => {
		throw error;
	});

	return {
		guard,
		log,
		async handle(request, transport) {
			if (closing.aborted) throw new ConnectionDropped('ECONNREFUSED');
			return app.fetch(request, transport);
		},
	};
}

function countParameters(operation: OperationSpec): number {
	return operation.parameters.filter(parameter => parameter.in === 'path').length;
}

function faultReply({ body, headers }: Fault, status: number): Reply {
	return { status, body, ...(headers ? { headers } : {}) };
}
