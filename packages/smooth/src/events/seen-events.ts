import { BoundedMap } from '@anybrowser/core/provider';
import type { Schemas } from '../smooth-context.ts';

/** The result of an event. */
export interface EventOutcome {
	/** 200 for success; 400 when the action failed, 500 when Smooth did. */
	readonly code: number;
	readonly output: unknown;
	/** The event that brought the result. */
	readonly event: Schemas['EventResult'];
}

/** Events remembered by id, so that one that is sent again counts once. */
const maxRemembered = 10_000;

/** Milliseconds that an event may be ahead: the server tells its time in whole seconds. */
const maxAheadMs = 2_000;

/** The events of one session that were read, each counted once, and the results that are expected of them. */
export class SeenEvents {
	readonly #onToolCall: (event: Schemas['EventResult']) => void;
	/** Expected events, with their results once these have arrived. */
	readonly #expected = new Map<string, EventOutcome | undefined>();
	readonly #seen = new BoundedMap<string, true>(maxRemembered);
	#cursor = 0;

	/** @param onToolCall The agent has called a custom tool; called once for each tool call. */
	constructor(onToolCall: (event: Schemas['EventResult']) => void) {
		this.#onToolCall = onToolCall;
	}

	/** The time of the last event that was read; 13-digit milliseconds. */
	get cursor(): number {
		return this.#cursor;
	}

	/** Keeps the result of an event. Called before the event is sent: its result may come before the answer to sending it. */
	expect(eventId: string): void {
		this.#expected.set(eventId, undefined);
	}

	forget(eventId: string): void {
		this.#expected.delete(eventId);
	}

	expects(eventId: string): boolean {
		return this.#expected.has(eventId);
	}

	/** An expected event's result, if it has come. */
	outcome(eventId: string): EventOutcome | undefined {
		return this.#expected.get(eventId);
	}

	/**
	 * Adds events that were read.
	 *
	 * @param now The server's time. The next read asks for events after the last one's time, so an event from the future would
	 * hide all that happen before its time: it doesn't move the cursor.
	 * @returns Whether any of them was new.
	 */
	add(events: readonly Schemas['EventResult'][], now: number): boolean {
		let hasNew = false;
		for (const event of events) {
			const time = event.timestamp ?? 0;
			if (time <= now + maxAheadMs) this.#cursor = Math.max(this.#cursor, time);
			const { code } = event.payload;
			// A session may show a request as well as its result, both under one id.
			const key = `${code === undefined ? 'asked' : 'answered'} ${event.id}`;
			if (this.#seen.get(key)) continue;
			this.#seen.set(key, true);
			hasNew = true;
			if (code === undefined) {
				if (event.name === 'tool_call') this.#onToolCall(event);
			} else if (this.#expected.has(event.id)) {
				this.#expected.set(event.id, { code, output: event.payload.output, event });
			}
		}
		return hasNew;
	}
}
