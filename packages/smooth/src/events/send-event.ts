import { AnyBrowserError } from '@anybrowser/core';
import { type CallScope, followUp } from '@anybrowser/core/provider';
import { isFinal, sessionClosed } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import { zEventEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothContext } from '../smooth-context.ts';
import type { EventOutcome } from './seen-events.ts';
import { isBusy, sessionBusy } from './session-busy.ts';

type WithoutId<Event> = Event extends unknown ? Omit<Event, 'id'> : never;

/** An event that Smooth answers, without the id, which is made here. */
export type EventRequest = WithoutId<Schemas['Event']>;

/** Sends an event under an id of the caller's making, by which its result will be known. */
export async function sendEvent(
	context: SmoothContext,
	operation: string,
	sessionId: string,
	id: string,
	event: EventRequest,
	scope: CallScope,
): Promise<void> {
	const { runtime, api } = context;
	try {
		await runtime.call({
			operation: {
				name: operation,
				kind: 'write',
				lookFor: `Read the session ${sessionId}: an event ${id} in it means that it was.`,
			},
			scope,
			schema: zEventEnvelope,
			send: init =>
				api.POST('/task/{task_id}/event', {
					...init,
					params: { path: { task_id: sessionId } },
					// The cast joins what the type keeps apart by name: `event` is one of its members, and only the id is new.
					body: { ...event, id } as Schemas['Event'],
				}),
		});
	} catch (error) {
		if (!AnyBrowserError.is(error, 'invalid_request') || error.status !== 400) throw error;
		if (isBusy(400, error.message)) throw sessionBusy(context.provider, operation, error.message, error);
		// Smooth answers 400 for a bad event and for one that comes too late; the session tells which it was.
		const session = await readEntry(context, operation, sessionId, followUp(scope));
		throw isFinal(session) ? sessionClosed(context.provider, operation, session, error) : error;
	}
}

/** Sends an event and waits for its result. @throws AnyBrowserError `session_closed` when the session ends first. */
export async function performEvent(
	context: SmoothContext,
	operation: string,
	sessionId: string,
	event: EventRequest,
	scope: CallScope,
): Promise<EventOutcome> {
	const pump = context.pumps.for(sessionId, scope);
	const id = crypto.randomUUID();
	pump.events.expect(id);
	try {
		await sendEvent(context, operation, sessionId, id, event, scope);
		return await pump.result(operation, id, scope);
	} finally {
		pump.events.forget(id);
	}
}
