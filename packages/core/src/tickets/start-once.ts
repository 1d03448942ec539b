import type { StartMark } from '../contract/ticket-operations.ts';
import type { Creation } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { findStart } from './find-start.ts';
import { left, type OnceWork, onceError } from './once-work.ts';
import { releaseSession } from './release-session.ts';
import type { SentStart, Ticket, TicketSubject } from './ticket.ts';

/** What a ticket has come to. */
export interface StartedOnce<Made> {
	readonly made: Made;
	/** The session that was opened for it alone; `null` when there is none. */
	readonly sessionId: string | null;
}

/** How often one call starts, each time because what it sent before surely made nothing. */
const maxStarts = 5;

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
	for (let starts = 0; starts < maxStarts; starts++) {
		if (sent !== null) {
			const made = await findStart(work, { mark: markOf(fresh, sent), sent, quietSince });
			if (made !== undefined) return { made, sessionId: sent.sessionId };
			await releaseSession(work, sent.sessionId);
		}
		scope.signal?.throwIfAborted();
		const sessionId = (await proof.open?.(options, left(work))) ?? null;
		const sendUntil = systemClock.now() + settleTime;
		sent = sentNow(work, sessionId);
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
			const wasLate = error.code === 'timeout' && error.attempts.length === 0 && quietSince < scope.deadlineAt;
			if (!wasLate) {
				await saveUnsent(once.save, fresh);
				throw error;
			}
			sent = null;
		}
	}
	const message = `${maxStarts} starts came to nothing: their answers were lost, or they could not be sent. Call it again with the same ticket`;
	throw onceError(work, 'provider', message, { retryable: true });
}

function markOf({ key }: Ticket, { sessionId, at }: SentStart, sendUntil = systemClock.now()): StartMark {
	return { key, sessionId, sentAt: new Date(at), sendUntil };
}

function sentNow(
	{ provider, settleTime }: Pick<OnceWork<TicketSubject, unknown, unknown>, 'provider' | 'settleTime'>,
	sessionId: string | null,
): SentStart {
	const { time, isVendors } = provider.tickets?.now() ?? { time: systemClock.wallTime(), isVendors: false };
	const until = new Date(time + settleTime).toISOString();
	return { at: new Date(time).toISOString(), until, isVendorTime: isVendors, sessionId };
}

/** With the older ticket it is looked for in vain, no more; so what went wrong with the start is what is told. */
async function saveUnsent<Subject extends TicketSubject>(
	save: (ticket: Ticket<Subject>) => unknown,
	ticket: Ticket<Subject>,
): Promise<void> {
	try {
		await save(ticket);
	} catch {
		// The caller hears of the start's own error.
	}
}
