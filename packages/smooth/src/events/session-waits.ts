import { AnyBrowserError, type ResponseInfo } from '@anybrowser/core';
import { type Clock, isLate, lastLookMs, observe, onAbort } from '@anybrowser/core/provider';
import type { Schemas, SmoothCall } from '../smooth-context.ts';

/** One call that waits for something in a session. */
interface Wait {
	readonly call: SmoothCall;
	/** Looks at the session as it was read, and settles when it shows what is waited for. */
	readonly offer: (session: Schemas['Task']) => void;
	readonly reject: (error: unknown) => void;
}

/** Milliseconds that an action may take when the caller sets no deadline. */
const defaultActionMs = 5 * 60_000;

/** All calls that wait for one session, each with its own deadline and signal. */
export class SessionWaits {
	readonly #clock: Clock;
	readonly #sessionId: string;
	readonly #onLeft: () => void;
	readonly #onLate: () => void;
	readonly #waits = new Set<Wait>();

	/**
	 * @param on `left`: a call has given up waiting. `late`: the process stood still past a call's deadline, so what is read
	 * from now on decides.
	 */
	constructor(clock: Clock, sessionId: string, on: { readonly left: () => void; readonly late: () => void }) {
		this.#clock = clock;
		this.#sessionId = sessionId;
		this.#onLeft = on.left;
		this.#onLate = on.late;
	}

	get size(): number {
		return this.#waits.size;
	}

	/** The operation that the next read is reported under: one read serves all waits, and has one name. */
	get operation(): SmoothCall['operation'] {
		const [first] = this.#waits;
		return first?.call.operation ?? 'sessions.events';
	}

	/**
	 * Waits until `find` finds something in what is read.
	 *
	 * @param status The session's status when it was last read.
	 * @throws AnyBrowserError `timeout` when the deadline passes first, by default 5 minutes; the signal's reason.
	 */
	add<Found>(
		call: SmoothCall,
		find: (session: Schemas['Task']) => Found | undefined,
		status: string | undefined,
	): Promise<Found> {
		const clock = this.#clock;
		const { signal } = call.scope;
		const leftMs = Number.isFinite(call.leftMs) ? call.leftMs : defaultActionMs;
		return new Promise<Found>((resolve, reject) => {
			if (signal?.aborted) return reject(signal.reason);
			let lastStatus = status;
			let isLastLook = false;
			const leave = () => {
				this.#waits.delete(wait);
				endTimer();
				endListening();
			};
			const wait: Wait = {
				call,
				offer(session) {
					lastStatus = session.status;
					const found = find(session);
					if (found !== undefined) {
						leave();
						resolve(found);
					} else if (isLastLook) giveUp(tooLate());
				},
				reject(error) {
					leave();
					reject(error);
				},
			};
			const giveUp = (error: unknown) => {
				wait.reject(error);
				this.#onLeft();
			};
			const tooLate = () => {
				const message = `${call.operation}: nothing within ${leftMs} ms; the session ${this.#sessionId} was ${lastStatus ?? 'not heard of'}. It goes on: close it, or wait longer with \`deadline\``;
				return call.error('timeout', message);
			};
			const dueAt = clock.now() + leftMs;
			let endTimer = clock.startTimer(leftMs, () => {
				if (!isLate(dueAt, clock.now())) return giveUp(tooLate());
				isLastLook = true;
				endTimer = clock.startTimer(lastLookMs, () => giveUp(tooLate()));
				this.#onLate();
			});
			const endListening = onAbort(signal, () => giveUp(signal?.reason));
			this.#waits.add(wait);
		});
	}

	/** Shows every wait the session as it was read. */
	offer(session: Schemas['Task']): void {
		for (const wait of [...this.#waits]) wait.offer(session);
	}

	/** The session has ended, so no remaining wait can succeed. */
	end(status: string): void {
		for (const wait of [...this.#waits]) wait.reject(wait.call.sessionEnded(this.#sessionId, { status }));
	}

	/** Reading has failed for good. */
	fail(error: unknown): void {
		for (const wait of [...this.#waits]) wait.reject(restated(error, wait.call));
	}

	onResponse(response: ResponseInfo): void {
		for (const { call } of [...this.#waits]) {
			observe(() => call.scope.onResponse?.({ ...response, operation: call.operation }));
		}
	}
}

/** One failed read is the failure of every call that waited for it, each under its own operation's name. */
function restated(error: unknown, call: SmoothCall): unknown {
	if (!AnyBrowserError.is(error) || error.operation === call.operation) return error;
	const { code, status, requestId, retryable, retryAfterMs, attempts } = error;
	const details = { status, requestId, retryable, retryAfterMs, attempts, cause: error };
	return call.error(code, `${call.operation}: ${error.message}`, details);
}
