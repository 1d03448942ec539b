import type { RequestOptions, ResponseInfo } from '@anybrowser/core';
import { isTolerated, pollInterval, withTrace } from '@anybrowser/core/provider';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';
import { type EventOutcome, SeenEvents } from './seen-events.ts';
import { SessionWaits } from './session-waits.ts';

/** Something that lives as long as a session, such as the tools that answer its agent. */
export interface SessionListener {
	/** The agent has called a tool; called once for each tool call. Must not throw. */
	onToolCall(event: Schemas['EventResult']): void;
	/** The session has ended, so no answer reaches its agent any more. Must not throw. */
	onEnd(reason: unknown): void;
}

/** The options that a reader's requests share. A single call's own, such as its deadline, aren't among them. */
export type RequestDefaults = Pick<RequestOptions, 'apiKey' | 'headers' | 'timeout' | 'maxRetries'>;

// Actions are shorter than tasks, and Smooth holds a read until there is news: without news the next read is soon.
const minIntervalMs = 200;
const growth = 0.1;

/**
 * The one reader of a session's events. It serves all calls that wait for the session, and its listeners. It reads from
 * the last event's time on, for as long as there is a wait or a listener.
 */
export class EventReader {
	readonly #context: SmoothContext;
	readonly #sessionId: string;
	readonly #defaults: RequestDefaults;
	readonly #onEnd: () => void;
	readonly #waits: SessionWaits;
	readonly #listeners = new Set<SessionListener>();
	/** The events that were read, and the results that are expected. */
	readonly events = new SeenEvents(event => {
		for (const listener of this.#listeners) listener.onToolCall(event);
	});
	/** The session as it was last read. */
	#last: Schemas['Task'] | undefined;
	readonly #madeAt: number;
	/** Since when nothing new has been read. */
	#quietSince = 0;
	/** Ends the reading that is under way. */
	#reading: AbortController | undefined;
	#endPause = () => {};

	/** @param onEnd The session has ended, or is lost: there is nothing more to read. */
	constructor(context: SmoothContext, sessionId: string, defaults: RequestDefaults, onEnd: () => void) {
		const { clock } = context.runtime;
		this.#context = context;
		this.#sessionId = sessionId;
		this.#defaults = defaults;
		this.#onEnd = onEnd;
		this.#waits = new SessionWaits(clock, sessionId, {
			left: () => this.#stopIfIdle(),
			late: () => this.#readAnew(),
		});
		this.#madeAt = clock.now();
	}

	/** Whether it is reading. */
	get isActive(): boolean {
		return this.#reading !== undefined;
	}

	/** Adds a listener, and reads until the session ends, whether a call waits or not. */
	listen(listener: SessionListener): void {
		this.#listeners.add(listener);
		this.#start();
	}

	/** Waits for an expected event's result. @throws AnyBrowserError `session_closed` when the session ends first. */
	outcome(call: SmoothCall, eventId: string): Promise<EventOutcome> {
		return this.#until(call, () => this.events.outcome(eventId));
	}

	/** The session as the next read shows it, and an expected event's result if it has come. */
	async nextState(
		call: SmoothCall,
		eventId: string,
	): Promise<{ readonly session: Schemas['Task']; readonly result: Schemas['EventResult'] | undefined }> {
		const known = this.events.outcome(eventId);
		const session = known && this.#last ? this.#last : await this.#until(call, state => state);
		return { session, result: this.events.outcome(eventId)?.event };
	}

	/** Waits until the session has ended. */
	async ended(call: SmoothCall): Promise<void> {
		await this.#until(call, state => (isFinal(state) ? state : undefined));
	}

	/** Stops, because the session has ended. */
	end(status: string): void {
		this.#endReading();
		this.#endListeners(this.#context.begin('tools.answer').sessionEnded(this.#sessionId, { status }));
		this.#waits.end(status);
		this.#onEnd();
	}

	/** Stops, because reading has failed for good. Every wait fails with the error. */
	#fail(error: unknown): void {
		this.#endReading();
		this.#endListeners(error);
		this.#waits.fail(error);
		this.#onEnd();
	}

	#until<Found>(call: SmoothCall, find: (session: Schemas['Task']) => Found | undefined): Promise<Found> {
		const last = this.#last;
		if (last && isFinal(last)) {
			const found = find(last);
			if (found !== undefined) return Promise.resolve(found);
			return Promise.reject(call.sessionEnded(this.#sessionId, { status: last.status }));
		}
		const waiting = this.#waits.add(call, find, last?.status);
		this.#quietSince = this.#context.runtime.clock.now();
		this.#start();
		this.#endPause();
		return waiting;
	}

	#endListeners(reason: unknown): void {
		for (const listener of this.#listeners) listener.onEnd(reason);
		this.#listeners.clear();
	}

	#start(): void {
		if (this.#reading) return;
		const reading = new AbortController();
		this.#reading = reading;
		void this.#read(reading.signal);
	}

	#endReading(): void {
		this.#reading?.abort();
		this.#reading = undefined;
	}

	#stopIfIdle(): void {
		if (this.#listeners.size === 0 && this.#waits.size === 0) this.#endReading();
	}

	/** Gives up the read that is under way, which may have lost its connection, and reads at once. */
	#readAnew(): void {
		this.#endReading();
		this.#start();
	}

	/** Reads until it is stopped, or the session has ended, or is lost. Never rejects. */
	async #read(signal: AbortSignal): Promise<void> {
		const { clock } = this.#context.runtime;
		let silentSince: number | undefined;
		while (!signal.aborted) {
			const startedAt = clock.now();
			let hasNew = false;
			try {
				const session = await this.#readOnce(signal);
				if (signal.aborted) return;
				silentSince = undefined;
				hasNew = this.#deliver(session);
				if (isFinal(session)) return this.end(session.status);
			} catch (error) {
				if (signal.aborted) return;
				silentSince ??= startedAt;
				const silentMs = clock.now() - silentSince;
				if (!isTolerated(error, { silentMs, ageMs: this.#ageMs() })) return this.#fail(error);
			}
			// The last wait may have got its result.
			this.#stopIfIdle();
			if (signal.aborted || hasNew) continue;
			const quietMs = clock.now() - this.#quietSince;
			const intervalMs = Math.min(pollInterval(quietMs), minIntervalMs + quietMs * growth);
			// Counted from the read's beginning: a read that the server held was a pause already.
			await this.#pause(intervalMs - (clock.now() - startedAt), signal);
		}
	}

	#readOnce(signal: AbortSignal): Promise<Schemas['Task']> {
		const request = {
			...this.#defaults,
			signal,
			onResponse: (response: ResponseInfo) => this.#waits.onResponse(response),
		};
		// Each wait has a span; reading for all of them belongs to none.
		const call = this.#context.begin(this.#waits.operation, withTrace(request, { isPoll: true }));
		return readEntry(this.#context, call, this.#sessionId, { since: this.events.cursor });
	}

	/** Only a session that was made here a moment ago, and was never read, can be too new to be found. */
	#ageMs(): number {
		const isNew = this.#last === undefined && this.#context.kinds.get(this.#sessionId) !== undefined;
		return isNew ? this.#context.runtime.clock.now() - this.#madeAt : Number.POSITIVE_INFINITY;
	}

	/** Hands new events to the waits and listeners. @returns Whether anything was new. */
	#deliver(session: Schemas['Task']): boolean {
		const { clock, serverClock } = this.#context.runtime;
		const hasOtherStatus = session.status !== this.#last?.status;
		this.#last = session;
		const hasNew = this.events.add(session.events ?? [], serverClock.timeAt(clock.now())) || hasOtherStatus;
		if (hasNew) this.#quietSince = clock.now();
		this.#waits.offer(session);
		return hasNew;
	}

	async #pause(ms: number, signal: AbortSignal): Promise<void> {
		if (ms <= 0) return;
		const pause = new AbortController();
		this.#endPause = () => pause.abort();
		signal.addEventListener('abort', this.#endPause, { once: true });
		await this.#context.runtime.clock.sleep(ms, pause.signal).catch(() => {});
		signal.removeEventListener('abort', this.#endPause);
		this.#endPause = () => {};
	}
}
