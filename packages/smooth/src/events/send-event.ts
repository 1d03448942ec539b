import { AnyBrowserError } from '@anybrowser/core';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import { zEventEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';
import { readersOf } from './readers-of.ts';
import type { EventOutcome } from './seen-events.ts';
import { isBusy, sessionBusy } from './session-busy.ts';
import type { SessionContext } from './session-context.ts';

type WithoutId<Event> = Event extends unknown ? Omit<Event, 'id'> : never;

/** An event that Smooth answers, without the id, which is made here. */
export type EventRequest = WithoutId<Schemas['Event']>;

/** Where an event goes, and under which id its result will come. */
interface EventAddress {
	readonly sessionId: string;
	readonly eventId: string;
	/** Since when it must not be sent any more, by the clock's `now()`. Default: never. */
	readonly sendUntil?: number | undefined;
}

/** Sends an event. @throws AnyBrowserError `conflict` for a busy session, `session_closed` for one that has ended. */
export async function sendEvent(
	context: SmoothContext,
	call: SmoothCall,
	{ sessionId, eventId, sendUntil }: EventAddress,
	event: EventRequest,
): Promise<void> {
	const params = { path: { task_id: sessionId } };
	// The cast joins what the type keeps apart by name: `event` is one of its members, and only the id is new.
	const body = { ...event, id: eventId } as Schemas['Event'];
	const lookFor = `Read the session ${sessionId}: an event ${eventId} in it means that it was.`;
	try {
		await call.write(zEventEnvelope, http => http.POST('/task/{task_id}/event', { params, body }), {
			lookFor,
			sendUntil,
		});
	} catch (error) {
		if (!AnyBrowserError.is(error, 'invalid_request') || error.status !== 400) throw error;
		if (isBusy(400, error.message)) throw sessionBusy(call, error.message, error);
		// Smooth answers 400 for a bad event and for one that comes too late; the session tells which it was.
		const { status } = await readEntry(context, call.next(), sessionId);
		throw isFinal({ status }) ? call.sessionEnded(sessionId, { status, cause: error }) : error;
	}
}

/** Sends an event and waits for its result. @throws AnyBrowserError `session_closed` when the session ends first. */
export async function performEvent(
	context: SessionContext,
	call: SmoothCall,
	sessionId: string,
	event: EventRequest,
): Promise<EventOutcome> {
	const reader = readersOf(context).for(call, sessionId);
	const eventId = crypto.randomUUID();
	reader.events.expect(eventId);
	try {
		await sendEvent(context, call, { sessionId, eventId }, event);
		return await reader.outcome(call, eventId);
	} finally {
		reader.events.forget(eventId);
	}
}
