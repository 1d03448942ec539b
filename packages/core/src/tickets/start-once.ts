import type { StartMark, StartPlace } from '../contract/ticket-operations.ts';
import type { Creation } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { findStart } from './find-start.ts';
import { left, type OnceWork, onceError } from './once-work.ts';
import { releaseSession } from './release-session.ts';
import type { SentStart, Ticket, TicketSubject } from './ticket.ts';

/** The outcome of a ticket. */
export interface StartedOnce<Made> {
	readonly made: Made;
	/** The session that was opened for it alone; `null` when there is none. */
	readonly sessionId: string | null;
}

/** Of a start that has no session for itself, with the one provider that there is. */
const nowhere: StartPlace = { sessionId: null, route: null };

/** How often one call starts, each time because what it sent before surely made nothing. */
const maxStarts = 5;

/** Milliseconds for which the provider may ask to wait before the next one. */
const maxPauseMs = 120_000;

/**
 * Starts something with a ticket, or finds what was started with it. It never guesses: it adopts what is proven, starts
 * when surely nothing was made, and rejects else.
 *
 * @throws AmbiguousOutcomeError with the candidates.
 * @throws AnyBrowserError `timeout` when the deadline passed before it was known what became of an earlier start.
 */
export async function startOnce<Subject extends TicketSubject, Options, Made extends Creation>(
	work: OnceWork<Subject, Options, Made>,
): Promise<StartedOnce<Made>> {
	const { proof, options, once, scope, settleTime } = work;
	const fresh: Ticket<Subject> = { ...work.ticket, sent: null };
	let { sent } = work.ticket;
	/** Since when nothing is sent any more, where this call knows it. */
	let quietSince: number | undefined;
	/** Milliseconds for which the next start may be sent. */
	let windowMs = settleTime;
	for (let starts = 0; starts < maxStarts; starts++) {
		if (sent !== null) {
			const made = await findStart(work, { mark: markOf(fresh, sent), sent, quietSince });
			if (made !== undefined) return { made, sessionId: sent.sessionId };
			await releaseSession(work, sent.sessionId);
		}
		scope.signal?.throwIfAborted();
		const place = (await proof.open?.(options, left(work))) ?? nowhere;
		const { sessionId } = place;
		const sendUntil = systemClock.now() + windowMs;
		sent = sentNow(work, place, windowMs);
		try {
			await once.save({ ...fresh, sent });
		} catch (error) {
			// Nothing was sent, so the session is of no use to anybody.
			await releaseSession(work, sessionId);
			throw error;
		}
		try {
			const { query, body } = scope;
			const request = { ...left(work), query, body };
			return { made: await proof.start(markOf(fresh, sent, sendUntil), options, request), sessionId };
		} catch (error) {
			quietSince = systemClock.now();
			// What isn't known to have made nothing leaves the ticket as it is.
			if (scope.signal?.aborted || !AnyBrowserError.is(error)) throw error;
			if (error.code === 'ambiguous_outcome') continue;
			await releaseSession(work, sessionId);
			// The ticket stays as it is also where nothing was made: another process may have stored a newer one meanwhile.
			const pauseMs = pauseBeforeNext(error);
			if (pauseMs === undefined || quietSince + pauseMs >= scope.deadlineAt) throw error;
			// Where many wait for the provider's slots, its turn would come too late again and again.
			if (wasTooLate(error)) windowMs *= 2;
			await systemClock.sleep(pauseMs, scope.signal);
			sent = null;
		}
	}
	const message = `${maxStarts} starts came to nothing: their answers were lost, or they could not be sent. Call it again with the same ticket`;
	throw onceError(work, 'provider', message, { retryable: true });
}

function markOf({ key }: Ticket, sent: SentStart, sendUntil = systemClock.now()): StartMark {
	const { sessionId, route, at, until, isVendorTime } = sent;
	return { key, sessionId, route, sentAt: new Date(at), sentUntil: new Date(until), isVendorTime, sendUntil };
}

function sentNow(
	{ provider }: Pick<OnceWork<TicketSubject, unknown, unknown>, 'provider'>,
	place: StartPlace,
	windowMs: number,
): SentStart {
	const { time, isVendors } = provider.tickets?.now() ?? { time: systemClock.wallTime(), isVendors: false };
	const until = new Date(time + windowMs).toISOString();
	return { at: new Date(time).toISOString(), until, isVendorTime: isVendors, ...place };
}

/** Milliseconds until what surely made nothing may be started again; `undefined` for what the caller has to mend. */
function pauseBeforeNext(error: AnyBrowserError): number | undefined {
	if (wasTooLate(error)) return 0;
	const { code, retryAfterMs } = error;
	const isBrief = retryAfterMs !== undefined && retryAfterMs <= maxPauseMs;
	return code === 'rate_limited' && isBrief ? retryAfterMs : undefined;
}

/** Whether its time to be sent was over before its turn came. */
function wasTooLate({ code, attempts }: AnyBrowserError): boolean {
	return code === 'timeout' && attempts.length === 0;
}
