import { answer, type Post, type ReadRequest } from './answer.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import { type CutAnswer, cutAnswer, toBrokenResponse } from './cut-answer.ts';
import type { Fault } from './fault.ts';
import { bodyOf, type Reply, toResponse } from './reply.ts';
import { stalledBody } from './stalled-body.ts';

/** How a request came in. */
export interface Transport {
	readonly isOverHttp: boolean;
	/** Sends the beginning of an answer and ends the connection, where there is one. */
	readonly sendCut?: (cut: CutAnswer) => Response;
}

/** The beginning of JSON, and then bytes of something else. */
const garbage = '{"r": \u0000\uFFFD<!doctype html>';

/** Answers a request after its time, unless a fault comes in between; what went by the specification is counted. */
export async function serveRequest(post: Post, request: ReadRequest, fault: Fault | undefined): Promise<Reply> {
	const { context, operation, guard } = post;
	const latency = context.latencyOf(operation.id);
	if (latency > 0) await context.clock.sleep(latency, request.signal);
	if (fault?.delayMs !== undefined) await context.clock.sleep(fault.delayMs, request.signal);
	if (fault?.drop === 'before') throw new ConnectionDropped(fault.dropCode ?? 'ECONNRESET');
	const instead = fault?.status === undefined ? undefined : faultReply(fault, fault.status);
	if (instead && !fault?.executed) return instead;
	const reply = await answer(post, request);
	if (fault?.drop === 'after') throw new ConnectionDropped(fault.dropCode ?? 'ECONNRESET');
	if (instead) return instead;
	if (fault?.garbage && !hasNoBody(reply))
		return { ...reply, body: garbage, headers: { 'content-type': 'application/json' } };
	if (!reply.unchecked) {
		guard.coverage.count({ ...request, operation, status: reply.status, responseBody: bodyOf(reply) });
	}
	return reply;
}

/** Who an answer is for, and how long it may be on its way. */
export interface Destination {
	readonly transport: Transport;
	/** Aborted when the client leaves. */
	readonly client: AbortSignal;
	/** Aborted when the emulator closes. */
	readonly closing: AbortSignal;
}

/** An answer on its way out, or what a fault leaves of it. */
export async function sendReply(reply: Reply, fault: Fault | undefined, to: Destination): Promise<Response> {
	const { transport, client, closing } = to;
	const response = toResponse(reply);
	// One without a body is whole with its head.
	if (hasNoBody(reply)) return response;
	if (fault?.stall) return new Response(stalledBody(transport.isOverHttp ? undefined : client, closing), response);
	if (fault?.truncate === undefined) return response;
	const cut = await cutAnswer(response, fault.truncate);
	return transport.sendCut?.(cut) ?? toBrokenResponse(cut);
}

/** Whether its status lets no answer have a body. */
function hasNoBody({ status }: Reply): boolean {
	return status === 204 || status === 205 || status === 304;
}

function faultReply({ body, headers }: Fault, status: number): Reply {
	const reply = { status, ...(headers ? { headers } : {}) };
	return hasNoBody(reply) ? reply : { ...reply, body };
}
