import { AnyBrowserError, type ResponseInfo } from '@anybrowser/core';
import { type CallScope, isLate, lastLookMs, observe, onAbort } from '@anybrowser/core/provider';
import type { ApiContext, Schemas } from '../smooth-context.ts';

/** Somebody who waits for something in a session. */
interface Wait {
	readonly operation: string;
	readonly onResponse: CallScope['onResponse'];
	/** Looks at a read session. @returns Whether it was what was waited for. */
	readonly take: (session: Schemas['Task']) => boolean;
	readonly reject: (error: unknown) => void;
}

/** Milliseconds that an action may take when the caller sets no deadline. */
const defaultActionMs = 5 * 60_000;

/** All that wait for one session, each with its own deadline and signal. */
export class SessionWaits {
	readonly #context: ApiContext;
	readonly #onLeft: () => void;
	readonly #onLate: () => void;
	readonly #waits = new Set<Wait>();

	/**
	 * @param on `left`: somebody has given up waiting. `late`: the process stood still past somebody's deadline, so what
	 * is read from now on decides.
	 */
	constructor(context: ApiContext, on: { readonly left: () => void; readonly late: () => void }) {
		this.#context = context;
		this.#onLeft = on.left;
		this.#onLate = on.late;
	}

	get size(): number {
		return this.#waits.size;
	}

	/** For whom the next read is made, as far as one name can tell. */
	get operation(): string {
		const [first] = this.#waits;
		return first?.operation ?? 'sessions.events';
	}

	/**
	 * Waits until `find` finds something in what is read.
	 *
	 * @throws AnyBrowserError `timeout` when the deadline passes first, by default 5 minutes; the signal's reason.
	 */
	add<Found>(
		operation: string,
		scope: CallScope,
		find: (session: Schemas['Task']) => Found | undefined,
		sessionId: string,
		last: Schemas['Task'] | undefined,
	): Promise<Found> {
		const { runtime, provider } = this.#context;
		const { signal } = scope;
		const leftMs = Number.isFinite(scope.deadlineAt) ? scope.deadlineAt - runtime.clock.now() : defaultActionMs;
		return new Promise<Found>((resolve, reject) => {
			if (signal?.aborted) return reject(signal.reason);
			let status = last?.status;
			let isLastLook = false;
			const leave = () => {
				this.#waits.delete(wait);
				endTimer();
				endListening();
			};
			const wait: Wait = {
				operation,
				onResponse: scope.onResponse,
				take(session) {
					status = session.status;
					const found = find(session);
					if (found === undefined) {
						if (isLastLook) giveUp(tooLate());
						return false;
					}
					leave();
					resolve(found);
					return true;
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
			const tooLate = () => timedOut(provider, operation, sessionId, status, leftMs);
			const dueAt = runtime.clock.now() + leftMs;
			let endTimer = runtime.clock.startTimer(leftMs, () => {
				if (!isLate(dueAt, runtime.clock.now())) return giveUp(tooLate());
				isLastLook = true;
				endTimer = runtime.clock.startTimer(lastLookMs, () => giveUp(tooLate()));
				this.#onLate();
			});
			const endListening = onAbort(signal, () => giveUp(signal?.reason));
			this.#waits.add(wait);
		});
	}

	/** Shows everybody what was read. */
	offer(session: Schemas['Task']): void {
		for (const wait of [...this.#waits]) wait.take(session);
	}

	/** The session has ended, and nothing more will come. */
	end(errorFor: (operation: string) => AnyBrowserError): void {
		for (const wait of [...this.#waits]) wait.reject(errorFor(wait.operation));
	}

	/** Reading has failed for good. */
	fail(error: unknown): void {
		for (const wait of [...this.#waits]) wait.reject(inOperation(error, wait.operation));
	}

	onResponse(response: ResponseInfo): void {
		for (const wait of [...this.#waits]) {
			observe(() => wait.onResponse?.({ ...response, operation: wait.operation }));
		}
	}
}

/** One failed read is the failure of everybody who waited for it, each under its own name. */
function inOperation(error: unknown, operation: string): unknown {
	if (!AnyBrowserError.is(error) || error.operation === operation) return error;
	const { code, provider, status, requestId, retryable, retryAfterMs, attempts } = error;
	const details = { provider, operation, status, requestId, retryable, retryAfterMs, attempts, cause: error };
	return new AnyBrowserError(code, `${operation}: ${error.message}`, details);
}

function timedOut(
	provider: string,
	operation: string,
	sessionId: string,
	status: string | undefined,
	ms: number,
): AnyBrowserError {
	const message = `${operation}: nothing within ${ms} ms; the session ${sessionId} was ${status ?? 'not heard of'}. It goes on: close it, or wait longer with \`deadline\``;
	return new AnyBrowserError('timeout', message, { provider, operation });
}
