import type { StartMark } from '../contract/ticket-operations.ts';
import { AmbiguousOutcomeError, type Creation } from '../errors/ambiguous-outcome-error.ts';
import { systemClock } from '../http/clock.ts';
import { left, type OnceWork, onceError } from './once-work.ts';
import type { SentStart, TicketSubject } from './ticket.ts';

/** A start that was sent, and whose answer nobody has. */
interface LostStart {
	readonly mark: StartMark;
	readonly sent: SentStart;
	/** Since when nothing is sent any more, by the clock's `now()`, where that is known here. */
	readonly quietSince: number | undefined;
}

/** Milliseconds by which the vendor's time may be told too early: it is told in whole seconds. */
const vendorTimeErrorMs = 1_000;

/** Milliseconds between two looks at least. */
const minIntervalMs = 50;

/**
 * Looks for what a start has made, until it is found, or until it is sure that nothing was made.
 *
 * @returns `undefined` when surely nothing was made.
 * @throws AmbiguousOutcomeError when something may be it, and isn't proven.
 * @throws AnyBrowserError `timeout` when the deadline came first.
 */
export async function findStart<Subject extends TicketSubject, Options, Made extends Creation>(
	work: OnceWork<Subject, Options, Made>,
	start: LostStart,
): Promise<Made | undefined> {
	const { proof, options, scope, settleTime } = work;
	const intervalMs = Math.max(minIntervalMs, settleTime / 4);
	const lookedSince = systemClock.now();
	for (;;) {
		const beganAt = systemClock.now();
		const { proven, likely, isOver } = await proof.find(start.mark, options, left(work));
		const [found, ...others] = proven;
		if (found !== undefined && others.length === 0) return found;
		const isSure = isOver || beganAt >= absentSince(work, start, lookedSince);
		if (proven.length > 1 || (isSure && likely.length > 0)) throw ambiguous(work, start, [...proven, ...likely]);
		if (isSure) return undefined;
		const waitMs = Math.min(intervalMs, Math.max(0, absentSince(work, start, lookedSince) - systemClock.now()));
		if (systemClock.now() + waitMs >= scope.deadlineAt) throw notKnownYet(work, start);
		await systemClock.sleep(waitMs, scope.signal);
	}
}

/** From when on finding nothing proves that nothing was made, by the clock's `now()`. */
function absentSince(
	{ provider, settleTime }: Pick<OnceWork<TicketSubject, unknown, unknown>, 'provider' | 'settleTime'>,
	{ sent, quietSince }: LostStart,
	lookedSince: number,
): number {
	if (quietSince !== undefined) return quietSince + settleTime;
	// The ticket was written before it was read, so this is late enough whatever the clocks say.
	const windowMs = Date.parse(sent.until) - Date.parse(sent.at);
	const atLatest = lookedSince + windowMs + settleTime;
	const vendor = provider.tickets?.now();
	if (!sent.isVendorTime || !vendor?.isVendors) return atLatest;
	const leftMs = Date.parse(sent.until) + settleTime + vendorTimeErrorMs - vendor.time;
	return Math.min(atLatest, systemClock.now() + leftMs);
}

function ambiguous<Subject extends TicketSubject, Options, Made extends Creation>(
	{
		operation,
		provider: { name: provider },
		proof,
		options,
		scope: { apiKey, headers },
	}: OnceWork<Subject, Options, Made>,
	{ mark, sent }: LostStart,
	candidates: readonly Made[],
): AmbiguousOutcomeError {
	const ids = candidates.map(({ id }) => id).join(', ');
	const message = `${operation}: what was sent at ${sent.at} may have made ${ids}, and nothing proves which of them is it, or that none is. The ticket stays as it is. Look at them: take the one that it is by its id, or prepare another ticket`;
	return new AmbiguousOutcomeError(message, { provider, operation, candidates }, async () => {
		const found = await proof.find(mark, options, { apiKey, headers });
		return [...found.proven, ...found.likely];
	});
}

function notKnownYet(
	work: Pick<OnceWork<TicketSubject, unknown, unknown>, 'operation' | 'provider' | 'scope'>,
	{ sent }: LostStart,
) {
	const message = `whether what was sent at ${sent.at} has made anything was not known within ${work.scope.deadlineMs} ms. The ticket stays as it is: call it again`;
	return onceError(work, 'timeout', message, { retryable: true });
}
