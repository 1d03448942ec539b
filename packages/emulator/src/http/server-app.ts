import type { ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { ProviderName } from '../generated/provider-names.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { type Access, checkAccessKey, checkHost } from './check-access.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { CutAnswer } from './cut-answer.ts';
import type { ListenOptions, ServedService } from './listen-options.ts';
import { isLoopbackOrigin } from './loopback-host.ts';
import type { ProviderHost } from './provider-host.ts';

/** What a server serves. */
export interface ServedParts {
	readonly hosts: Readonly<Record<ProviderName, ProviderHost>>;
	/** Plugs in an API of somebody else's; the function that it returns answers for it. */
	plug(service: ServedService): (request: Request) => Promise<Response>;
	/** Answers for the signed address of a file. */
	answerFile(request: Request): Response;
	/** Answers what is no provider's; `closing` ends what is still open. */
	inspect(request: Request, closing: AbortSignal): Promise<Response>;
}

type Env = { Bindings: HttpBindings };

/** Routes the requests of a server. */
export function createServerApp(
	{ hosts, plug, answerFile, inspect }: ServedParts,
	{ services = [], ...access }: Access & Pick<ListenOptions, 'cors' | 'services'>,
	closing: AbortSignal,
): Hono<Env> {
	const app = new Hono<Env>();
	app.use(checkHost(access));
	if (access.cors) {
		app.use(
			cors({
				origin: origin => (isLoopbackOrigin(origin) ? origin : null),
				allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
				exposeHeaders: ['retry-after', 'x-request-id'],
			}),
		);
	}
	if (access.key !== null)
		app.use(
			checkAccessKey(
				access.key,
				hosts,
				services.map(({ name }) => name),
			),
		);
	app.get('/health', c => c.json({ status: 'ok' }));
	for (const [name, host] of Object.entries(hosts)) app.all(`/${name}/*`, c => pass(host.handle, c));
	for (const service of services) {
		const answer = plug(service);
		app.all(`/${service.name}/*`, c => pass(request => answer(below(service.name, request)), c));
	}
	app.get('/files/:provider/:id/:name', c => answerFile(c.req.raw));
	app.all('*', c => inspect(c.req.raw, closing));
	// Hono would print it.
	app.onError((error, c) => c.json({ detail: `The emulator failed: ${failureMessage(error)}` }, 500));
	return app;
}

/** A request as a service gets it that is served below a name. */
function below(name: string, { url, method, headers, body, signal }: Request): Request {
	const own = new URL(url);
	own.pathname = own.pathname.slice(name.length + 1);
	// A body that streams goes one way only; the type doesn't know the field yet.
	return new Request(own, { method, headers, body, signal, duplex: 'half' } as RequestInit);
}

/** Sends what there is of an answer and hangs up, which the adaptor can't do without a word on the console. */
function sendCut({ head, bytes }: CutAnswer, outgoing: ServerResponse): Response {
	outgoing.writeHead(head.status, Object.fromEntries(head.headers));
	outgoing.flushHeaders();
	outgoing.write(bytes);
	outgoing.socket?.destroySoon();
	return RESPONSE_ALREADY_SENT;
}

/** Hands a request on; without an answer the connection ends, as it would with a server that dies. */
async function pass(handle: ProviderHost['handle'], c: Context<Env>): Promise<Response> {
	const { raw } = c.req;
	// Only HTTP/1.1 is spoken here.
	const outgoing = c.env.outgoing as ServerResponse;
	try {
		return await handle(raw, { isOverHttp: true, sendCut: cut => sendCut(cut, outgoing) });
	} catch (error) {
		if (!raw.signal.aborted && !(error instanceof ConnectionDropped)) {
			return c.json({ detail: `The emulator failed: ${failureMessage(error)}` }, 500);
		}
		outgoing.destroy();
		return RESPONSE_ALREADY_SENT;
	}
}
