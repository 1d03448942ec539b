import { type MessageBody, readBody } from '../guard/message-body.ts';
import type { RouteReader } from '../guard/route-reader.ts';
import type { Violation } from '../guard/violation.ts';
import type { Fault } from './fault.ts';
import type { HostContext } from './host-context.ts';
import { missingOf, plainBody, plainQuery } from './plain-request.ts';
import type { ProviderDefinition } from './provider-definition.ts';
import type { Reply } from './reply.ts';
import type { WireLog } from './wire-log.ts';

/** A request that has been noted, with a context that notes its violations. */
export interface LoggedRequest {
	readonly body: MessageBody;
	readonly query: URLSearchParams;
	readonly context: HostContext;
	/** Takes note of the planned fault that it is hit by. */
	noteFault(fault: Fault | undefined): void;
}

/** An answer, before and after it is made a response. */
export interface Answered {
	readonly reply: Reply;
	readonly response: Response;
}

/** Whose requests are noted, and where. */
export interface LogSetting {
	readonly definition: ProviderDefinition;
	readonly context: HostContext;
	readonly log: WireLog;
	readonly routes: RouteReader;
}

/** Reads a request and notes it before `work` answers it, and the outcome after. */
export async function logRequest(
	{ definition, context, log, routes }: LogSetting,
	request: Request,
	operation: string | null,
	work: (work: LoggedRequest) => Promise<Answered>,
): Promise<Response> {
	const { name: provider } = definition;
	const { clock } = context;
	const startedAt = clock.now();
	const { pathname, searchParams } = new URL(request.url);
	const account = context.bodies.open();
	// In process a body may go on for ever after its sender has left.
	request.signal.addEventListener('abort', account.close, { once: true });
	try {
		const body = await readBody(request, context.bodyLimit, account);
		const method = request.method;
		const path = routes.routeOf(pathname) ?? pathname;
		const headers = Object.fromEntries(request.headers);
		const query = plainQuery(searchParams);
		const violations: Violation[] = [];
		const plain = plainBody(body);
		const arrived = { provider, operation, method, path, query, headers, body: plain, startedAt, violations };
		const close = log.open(arrived, missingOf(body));
		const report = (violation: Violation) => {
			violations.push(violation);
			context.report(violation);
		};
		let reply: Reply | undefined;
		let fault: Fault | undefined;
		const noteFault = (noted: Fault | undefined) => {
			fault = noted;
		};
		try {
			const answered = await work({ body, query: searchParams, context: { ...context, report }, noteFault });
			reply = answered.reply;
			return answered.response;
		} finally {
			const { status, durationMs } = close({
				status: reply?.status ?? 0,
				answer: reply?.body,
				durationMs: clock.now() - startedAt,
				...(fault && { fault }),
			});
			context.onRequest({ provider, operation, method, path, status, durationMs });
		}
	} finally {
		request.signal.removeEventListener('abort', account.close);
		account.close();
	}
}
