import { AnyBrowserError } from '@anybrowser/core';
import { type CallScope, followUp, poll, pollInterval, within } from '@anybrowser/core/provider';
import { zEventEnvelope } from './generated/schemas.ts';
import { readEntry } from './read-entry.ts';
import type { Schemas, SmoothContext } from './smooth-context.ts';

type WithoutId<Event> = Event extends unknown ? Omit<Event, 'id'> : never;

/** An event that Smooth answers, without the id, which is made here. */
export type EventRequest = WithoutId<Schemas['Event']>;

/** What an action came to. */
export interface EventOutcome {
	/** 200 for success; 400 when the action failed, 500 when Smooth did. */
	readonly code: number;
	readonly output: unknown;
	/** The session as it was when the result arrived. */
	readonly session: Schemas['Task'];
}

/** Milliseconds that an action may take when the caller sets no earlier deadline. */
const defaultActionMs = 5 * 60_000;

// Actions are shorter than tasks. Smooth holds a read until there is news, so after news the next read may be held too.
const shortestIntervalMs = 200;
const growth = 0.1;

const finalStatuses: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled']);

/** Whether Smooth is done with a session or task. A status that this version doesn't know is not final. */
export function isFinal(entry: Schemas['Task']): boolean {
	return finalStatuses.has(entry.status);
}

/** Sends an event, and returns the id by which its result will be known. */
export async function sendEvent(
	context: SmoothContext,
	operation: string,
	sessionId: string,
	event: EventRequest,
	scope: CallScope,
): Promise<string> {
	const { runtime, api } = context;
	const id = crypto.randomUUID();
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
		// Smooth answers 400 for a bad event and for one that comes too late; the session tells which it was.
		const session = await readEntry(context, operation, sessionId, followUp(scope));
		throw isFinal(session) ? sessionClosed(context, operation, session, error) : error;
	}
	return id;
}

/** Waits for an event's result. @throws AnyBrowserError `session_closed` when the session ends without one. */
export async function waitForResult(
	context: SmoothContext,
	operation: string,
	sessionId: string,
	eventId: string,
	scope: CallScope,
): Promise<EventOutcome> {
	const find = (session: Schemas['Task']) =>
		session.events?.find(event => event.id === eventId && event.payload.code !== undefined);
	// Results come before the end of the session is acted on: they may arrive together.
	const session = await watch(
		context,
		operation,
		sessionId,
		scope,
		state => find(state) !== undefined || isFinal(state),
	);
	const result = find(session);
	if (result === undefined) throw sessionClosed(context, operation, session);
	return { code: result.payload.code ?? 500, output: result.payload.output, session };
}

/** Waits until a session has ended. */
export async function waitForEnd(
	context: SmoothContext,
	operation: string,
	sessionId: string,
	scope: CallScope,
): Promise<void> {
	await watch(context, operation, sessionId, scope, isFinal);
}

/** Reads a session, with the events since the last look, until it is as wished. */
async function watch(
	context: SmoothContext,
	operation: string,
	sessionId: string,
	scope: CallScope,
	isDone: (session: Schemas['Task']) => boolean,
): Promise<Schemas['Task']> {
	const { clock } = context.runtime;
	const deadlineMs = Math.min(defaultActionMs, scope.deadlineAt - clock.now());
	let since = 0;
	let lastSeen = '';
	let hasNews = false;
	return poll({
		clock,
		interval: ageMs => (hasNews ? 0 : Math.min(pollInterval(ageMs), shortestIntervalMs + ageMs * growth)),
		read: async leftMs => {
			const session = await readEntry(
				context,
				operation,
				sessionId,
				within(followUp(scope), leftMs, clock.now()),
				since,
			);
			for (const event of session.events ?? []) since = Math.max(since, event.timestamp ?? 0);
			const seen = `${session.status} ${since}`;
			hasNews = seen !== lastSeen;
			lastSeen = seen;
			return session;
		},
		isDone,
		deadlineMs,
		signal: scope.signal,
		onTimeout: last =>
			new AnyBrowserError(
				'timeout',
				`${operation}: nothing within ${deadlineMs} ms; the session ${sessionId} was ${last?.status ?? 'not heard of'}. It goes on: close it, or wait longer with \`deadline\``,
				{ provider: context.provider, operation },
			),
	});
}

function sessionClosed(
	{ provider }: SmoothContext,
	operation: string,
	session: Schemas['Task'],
	cause?: AnyBrowserError,
): AnyBrowserError {
	return new AnyBrowserError(
		'session_closed',
		`${operation}: the session ${session.id} has ended (${session.status}). Open a new one`,
		{ provider, operation, ...(cause && { cause, status: cause.status, attempts: cause.attempts }) },
	);
}
