import { type MessageBody, readBody } from '../guard/message-body.ts';
import type { RouteReader } from '../guard/route-reader.ts';
import type { Violation } from '../guard/violation.ts';
import type { Fault } from './fault.ts';
import type { HostContext } from './host-context.ts';
import { missingOf, plainBody, plainQuery } from './plain-request.ts';
import type { Reply } from './reply.ts';
import type { WireLog } from './wire-log.ts';

/** A request that has been noted, with a context that notes its violations. */
export interface LoggedRequest {
	readonly body: MessageBody;
	readonly query: URLSearchParams;
	readonly context: HostContext;
	/** Takes note of the planned fault that it is hit by. */
	noteFault(fault: Fault | undefined): void;
	/** Takes note of what the answer says, where that is known only after it was sent. */
	noteAnswer(answer: unknown): void;
}

/** An answer, before and after it is made a response. */
export interface Answered {
	readonly reply: Reply;
	readonly response: Response;
}

/** Whose requests are noted, and where. */
export interface LogSetting {
	readonly provider: string;
	readonly context: HostContext;
	readonly log: WireLog;
	readonly routes: RouteReader;
}

/** Reads a request and notes it before `work` answers it, and the outcome after. */
export async function logRequest(
	{ provider, context, log, routes }: LogSetting,
	request: Request,
	operation: string | null,
	work: (work: LoggedRequest) => Promise<Answered>,
): Promise<Response> {
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
		const outcome = () => ({
			status: reply?.status ?? 0,
			durationMs: clock.now() - startedAt,
			...(fault && { fault }),
		});
		const noteAnswer = (answer: unknown) => {
			close({ ...outcome(), answer });
			context.onChange();
		};
		try {
			const own = { ...context, report };
			const answered = await work({ body, query: searchParams, context: own, noteFault, noteAnswer });
			reply = answered.reply;
			return answered.response;
		} finally {
			const { status, durationMs } = close({ ...outcome(), answer: reply?.body });
			context.onRequest({ provider, operation, method, path, status, durationMs });
		}
	} finally {
		request.signal.removeEventListener('abort', account.close);
		account.close();
	}
}
