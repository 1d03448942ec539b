import type { AnyBrowserError, SessionHandle } from '@anybrowser/core';
import type { Clock } from '@anybrowser/core/provider';
import type { DevToolsEvent } from './serve-options.ts';

/** Milliseconds before a session that stayed open is closed again, at first and at most. */
const firstPauseMs = 60_000;
const maxPauseMs = 60 * 60_000;

/** A session that stayed open. */
interface LeftOpen {
	readonly error: AnyBrowserError;
	readonly reason: string;
	readonly endTimer: () => void;
}

/** Closes sessions. What a provider doesn't close is tried again: it may be out of order for longer than one call tries. */
export class LeftOpenSessions {
	readonly #clock: Clock;
	readonly #report: (event: DevToolsEvent) => void;
	readonly #left = new Map<SessionHandle, LeftOpen>();
	/** Those that are being tried again at the moment. */
	readonly #trying = new Map<SessionHandle, Promise<void>>();
	#isEnded = false;

	constructor({ clock, report }: { readonly clock: Clock; readonly report: (event: DevToolsEvent) => void }) {
		this.#clock = clock;
		this.#report = report;
	}

	/** Why one is still open; `undefined` when none is. */
	get error(): AnyBrowserError | undefined {
		return this.#left.values().next().value?.error;
	}

	/** How many are still open. */
	get count(): number {
		return this.#left.size;
	}

	/** Never rejects: what stays open is reported once, and when it was closed after all. */
	async close(session: SessionHandle, reason: string, tries = 0): Promise<void> {
		try {
			await session[Symbol.asyncDispose]();
			this.#left.delete(session);
			this.#report({ type: 'closed', sessionId: session.id, reason });
		} catch (cause) {
			// It is told what is thrown there, and nothing else.
			const error = cause as AnyBrowserError;
			if (tries === 0) this.#report({ type: 'left_open', sessionId: session.id, error });
			const again = () => {
				const trying = this.close(session, reason, tries + 1).finally(() => this.#trying.delete(session));
				this.#trying.set(session, trying);
			};
			const pauseMs = Math.min(firstPauseMs * 2 ** tries, maxPauseMs);
			const endTimer = this.#isEnded ? () => {} : this.#clock.startTimer(pauseMs, again);
			this.#left.set(session, { error, reason, endTimer });
		}
	}

	/** Tries those that are open once more, and none from then on. */
	async end(): Promise<void> {
		this.#isEnded = true;
		const closing = [...this.#left].map(([session, { reason, endTimer }]) => {
			endTimer();
			return this.#trying.get(session) ?? this.close(session, reason, 1);
		});
		await Promise.all(closing);
	}
}
