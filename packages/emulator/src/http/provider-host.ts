import { Hono } from 'hono';
import type { ProviderName } from '../generated/provider-names.ts';
import { createGuard, type Guard } from '../guard/create-guard.ts';
import type { OperationSpec } from '../guard/open-api.ts';
import { createRouteReader, type RouteReader } from '../guard/route-reader.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { isAuthorized, isFromPage } from './answer.ts';
import { ApiError } from './api-error.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { HostContext } from './host-context.ts';
import { type Answered, type LogSetting, logRequest } from './log-request.ts';
import type { ProviderDefinition } from './provider-definition.ts';
import { refuse } from './refuse.ts';
import { type Reply, toResponse } from './reply.ts';
import { resolveAlias } from './resolve-alias.ts';
import { sendReply, serveRequest, type Transport } from './serve-request.ts';
import { WireLog } from './wire-log.ts';

/** One provider, served. */
export interface ProviderHost {
	readonly guard: Guard;
	readonly log: WireLog<ProviderName>;
	readonly definition: ProviderDefinition;
	/** Where it is served, below a server's address. */
	readonly mount: string;
	/** The headers that its key comes in. */
	readonly keyHeaders: readonly string[];
	/** Throws `ConnectionDropped` where there is no answer. */
	handle(request: Request, transport: Transport): Promise<Response>;
}

/** Serves a provider's operations: log, fault, key, guard, handler, guard again. */
export function createProviderHost(definition: ProviderDefinition, context: HostContext): ProviderHost {
	const { name: provider, basePath, handlers, aliases, ignoresTrailingSlash = false } = definition;
	const { faults, closing } = context;
	const guard = createGuard(provider, definition.document);
	const keyHeaders = [...new Set(guard.operations.flatMap(each => each.keyHeader?.toLowerCase() ?? []))];
	const log = new WireLog<ProviderName>(context.logLimit, { isKeyHeader: name => keyHeaders.includes(name) });
	const routes = createRouteReader(
		basePath,
		guard.operations.map(({ path }) => path),
	);
	const setting: LogSetting = { provider, context, log, routes };
	const pathOf = (request: Request) => {
		const path = routes.routeOf(new URL(request.url).pathname) ?? '';
		return resolveAlias(ignoresTrailingSlash ? path.replace(/\/$/, '') : path, aliases);
	};
	const app = new Hono<{ Bindings: Transport }>({ getPath: pathOf });

	/** The answers to paths and methods that there are none of. */
	function refuseRoute({ headers, method }: Request, path: string, { report }: HostContext): Reply {
		const { methods } = guard.find(method, path);
		const fault = guard.checkRoute(method, path);
		if (fault && context.guard !== 'off' && !isFromPage(headers)) report(fault);
		if (methods.length === 0) return refuse(definition, new ApiError(404, 'Not Found'));
		return refuse(definition, new ApiError(405, 'Method Not Allowed', { allow: methods.join(', ') }));
	}

	for (const operation of [...guard.operations].sort((a, b) => countParameters(a) - countParameters(b))) {
		app.on(operation.method, operation.path.replace(/\{([^}]+)\}/g, ':$1'), c => {
			const { raw } = c.req;
			return logRequest(setting, raw, operation.id, async ({ body, query, context: own, noteFault }) => {
				const { signal, unlink } = linkSignals(raw.signal, closing);
				const baseUrl = baseOf(raw.url, routes);
				const read = { params: c.req.param(), query, headers: raw.headers, baseUrl, body, signal };
				const post = { operation, guard, handler: handlers[operation.id], definition, context: own };
				// Faults are for the client under test, and not for others who call.
				const fault = isAuthorized(post, raw.headers) ? faults.take(provider, operation.id) : undefined;
				noteFault(fault);
				try {
					const reply = await serveRequest(post, read, fault);
					const to = { transport: c.env, client: raw.signal, closing };
					return { reply, response: await sendReply(reply, fault, to) };
				} finally {
					unlink();
				}
			});
		});
	}
	app.notFound(c =>
		logRequest(setting, c.req.raw, null, async own => toAnswered(refuseRoute(c.req.raw, c.req.path, own.context))),
	);
	app.onError(error => {
		throw error;
	});

	async function headless(request: Request): Promise<Response> {
		const { status, headers } = await logRequest(setting, request, null, async own =>
			toAnswered(refuseRoute(request, pathOf(request), own.context)),
		);
		return new Response(null, { status, headers });
	}

	return {
		guard,
		log,
		definition,
		mount: `/${provider}${basePath}`,
		keyHeaders,
		async handle(request, transport) {
			if (closing.aborted) throw new ConnectionDropped('ECONNREFUSED');
			// Neither vendor's server answers HEAD where it answers GET, and Hono would.
			if (request.method === 'HEAD') return headless(request);
			return app.fetch(request, transport);
		},
	};
}

function toAnswered(reply: Reply): Answered {
	return { reply, response: toResponse(reply) };
}

/** An address up to the API's base path, that included. */
function baseOf(url: string, routes: RouteReader): string {
	const { origin, pathname } = new URL(url);
	const below = routes.routeOf(pathname) ?? '';
	return `${origin}${pathname.slice(0, pathname.length - below.length)}`;
}

function countParameters(operation: OperationSpec): number {
	return operation.parameters.filter(parameter => parameter.in === 'path').length;
}
