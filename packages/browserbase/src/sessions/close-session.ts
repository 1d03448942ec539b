import { AnyBrowserError, isFinalSessionStatus } from '@anybrowser/core';
import { poll } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zSession } from '../generated/schemas.ts';
import { readRawSession } from './read-session.ts';
import { statusOf } from './to-session.ts';

/** Milliseconds for which the end is waited for where the caller says nothing: half a minute. */
const maxEndMs = 30_000;

/** Milliseconds until the next look: Browserbase's own code begins as short, and gives up after two seconds. */
const endInterval = (ageMs: number) => Math.min(1_000, 100 + ageMs / 2);

/**
 * Asks for a session's end, and reads it again until the end shows: Browserbase agrees while the session still runs.
 *
 * @throws AnyBrowserError `not_found` for one that never was, `timeout` when it doesn't end.
 */
export async function closeSession(context: BrowserbaseContext, call: BrowserbaseCall, id: string): Promise<void> {
	if (await releaseSession(call, id)) await untilEnded(context, call.next(), id);
	await context.browsers.end(id);
}

/** Asks for a session's end, and believes the answer: for one whose caller waits for nothing any more. */
export async function discardSession(context: BrowserbaseContext, call: BrowserbaseCall, id: string): Promise<void> {
	await releaseSession(call, id);
	await context.browsers.end(id);
}

/** Asks for a session's end. @returns Whether it is still to come: one that has ended already may be refused. */
async function releaseSession(call: BrowserbaseCall, id: string): Promise<boolean> {
	const params = { path: { id: call.id(id, 'session id') } };
	try {
		const body = { status: 'REQUEST_RELEASE' } as const;
		await call.idempotent(http => http.POST('/v1/sessions/{id}', { params, body }), zSession);
	} catch (error) {
		// How it refuses one that has ended is not known, so the session itself is asked.
		if (!isRefusal(error) || !(await isOver(call.next(), id))) throw error;
		return false;
	}
	return true;
}

/** Whether a session has ended; one that can't be read hasn't. */
async function isOver(call: BrowserbaseCall, id: string): Promise<boolean> {
	try {
		return hasEnded(await readRawSession(call, id));
	} catch (error) {
		if (AnyBrowserError.is(error)) return false;
		throw error;
	}
}

/** Waits until a session that was told to end has ended. One in a state that this version doesn't know isn't waited for. */
async function untilEnded(context: BrowserbaseContext, call: BrowserbaseCall, id: string): Promise<void> {
	const deadlineMs = Math.min(maxEndMs, call.leftMs);
	await poll({
		clock: context.runtime.clock,
		read: leftMs => readRawSession(call.within(leftMs), id),
		isDone: raw => hasEnded(raw) || statusOf(raw.status) === undefined,
		interval: endInterval,
		deadlineMs,
		signal: call.scope.signal,
		onTimeout(last) {
			const state = last === undefined ? 'could not be read' : `is still ${last.status}`;
			const message = `${call.operation}: the session ${id} was told to end, and ${state} after ${deadlineMs} ms. Call it again: until it ends, it is paid for`;
			return call.error('timeout', message, { retryable: true });
		},
	});
}

function hasEnded({ status }: Schemas['SessionDetails']): boolean {
	return isFinalSessionStatus(statusOf(status) ?? 'unknown');
}

/** A refusal of the request itself; a session that isn't there has no end to look for. */
function isRefusal(error: unknown): error is AnyBrowserError {
	return (
		AnyBrowserError.is(error) && (error.code === 'conflict' || error.code === 'invalid_request' || error.status === 410)
	);
}
