import { BoundedMap } from '@anybrowser/core/provider';
import type { Schemas } from '../smooth-context.ts';

/** What an event came to. */
export interface EventOutcome {
	/** 200 for success; 400 when the action failed, 500 when Smooth did. */
	readonly code: number;
	readonly output: unknown;
	/** The event that said so. */
	readonly event: Schemas['EventResult'];
}

/** Events remembered by id, so that one that is sent again counts once. */
const mostRemembered = 10_000;

/** Milliseconds that an event may be ahead: the server tells its time in whole seconds. */
const maxAheadMs = 2_000;

/** What has been seen of a session's events, each once, and the results that are wanted of them. */
export class SessionEvents {
	readonly #onToolCall: (event: Schemas['EventResult']) => void;
	/** Events whose results are wanted, and the results that have come. */
	readonly #expected = new Map<string, EventOutcome | undefined>();
	readonly #seen = new BoundedMap<string, true>(mostRemembered);
	#cursor = 0;

	/** @param onToolCall The agent has called a custom tool; told once a call. */
	constructor(onToolCall: (event: Schemas['EventResult']) => void) {
		this.#onToolCall = onToolCall;
	}

	/** The time of the last event that was read; 13-digit milliseconds. */
	get cursor(): number {
		return this.#cursor;
	}

	/** Has the results of an event kept, from before it is sent: they may come before the answer to sending it. */
	expect(eventId: string): void {
		this.#expected.set(eventId, undefined);
	}

	forget(eventId: string): void {
		this.#expected.delete(eventId);
	}

	expects(eventId: string): boolean {
		return this.#expected.has(eventId);
	}

	/** What an expected event came to, if it has come. */
	outcome(eventId: string): EventOutcome | undefined {
		return this.#expected.get(eventId);
	}

	/**
	 * Takes in what was read.
	 *
	 * @param now The server's time. Reading goes on from the last event's time on, so a time that is still to come would hide
	 * all that happens until then: it doesn't count.
	 * @returns Whether any of it was new.
	 */
	take(events: readonly Schemas['EventResult'][], now: number): boolean {
		let isNews = false;
		for (const event of events) {
			const time = event.timestamp ?? 0;
			if (time <= now + maxAheadMs) this.#cursor = Math.max(this.#cursor, time);
			const { code } = event.payload;
			// A session may show what it was asked as well as what came of it, both under one id.
			const key = `${code === undefined ? 'asked' : 'answered'} ${event.id}`;
			if (this.#seen.get(key)) continue;
			this.#seen.set(key, true);
			isNews = true;
			if (code === undefined) {
				if (event.name === 'tool_call') this.#onToolCall(event);
			} else if (this.#expected.has(event.id)) {
				this.#expected.set(event.id, { code, output: event.payload.output, event });
			}
		}
		return isNews;
	}
}
