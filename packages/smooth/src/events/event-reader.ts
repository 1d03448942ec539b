import type { RequestOptions } from '@anybrowser/core';
import { type CallScope, isTolerated, pollInterval } from '@anybrowser/core/provider';
import { isFinal, sessionClosed } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { ApiContext, Schemas } from '../smooth-context.ts';
import { type EventOutcome, SessionEvents } from './seen-events.ts';
import { SessionWaits } from './session-waits.ts';

/** What lives as long as a session, such as whoever answers the agent's calls to custom tools. */
export interface Attachment {
	/** Takes a tool call on, each once. Its failures are its own business. */
	receive(event: Schemas['EventResult']): void;
	/** The session has ended: what still runs is told so, and nothing is answered any more. */
	stop(reason: unknown): void;
}

/** How a pump's requests are sent; what one call alone wants, such as its deadline, isn't in it. */
export type Way = Pick<RequestOptions, 'apiKey' | 'headers' | 'timeout' | 'maxRetries'>;

// Actions are shorter than tasks, and Smooth holds a read until there is news: without news the next look is soon.
const shortestIntervalMs = 200;
const growth = 0.1;

/**
 * The one reader of a session's events: it serves all actions that wait, and the custom tools. It reads as long as
 * anybody waits or tools are registered, from the last event's time on.
 */
export class SessionPump {
	readonly #context: ApiContext;
	readonly #id: string;
	readonly #way: Way;
	readonly #onEnd: () => void;
	readonly #waits: SessionWaits;
	readonly #attached = new Set<Attachment>();
	/** What has been read, and the results that are wanted. */
	readonly events = new SessionEvents(call => {
		for (const each of this.#attached) each.receive(call);
	});
	#last: Schemas['Task'] | undefined;
	/** When it began. */
	readonly #since: number;
	#quietSince = 0;
	/** Ends the reading that is under way. */
	#reading: AbortController | undefined;
	/** Ends the pause between two reads. */
	#wake = () => {};

	/** @param onEnd The session has ended, or is lost: there is nothing more to read. */
	constructor(context: ApiContext, sessionId: string, way: Way, onEnd: () => void) {
		this.#context = context;
		this.#id = sessionId;
		this.#way = way;
		this.#onEnd = onEnd;
		this.#waits = new SessionWaits(context, {
			left: () => this.#stopIfIdle(),
			late: () => this.#readAnew(),
		});
		this.#since = context.runtime.clock.now();
	}

	/** Whether it is reading. */
	get isActive(): boolean {
		return this.#reading !== undefined;
	}

	/** Reads from now on until the session ends, whether anybody waits or not. */
	attach(attachment: Attachment): void {
		this.#attached.add(attachment);
		this.#start();
	}

	/** Waits for an expected event's result. @throws AnyBrowserError `session_closed` when the session ends first. */
	result(operation: string, eventId: string, scope: CallScope): Promise<EventOutcome> {
		return this.#until(operation, scope, () => this.events.outcome(eventId));
	}

	/** Waits for the next read: the session as it is, and an expected event's result if it has come. */
	async look(operation: string, eventId: string, scope: CallScope) {
		const known = this.events.outcome(eventId);
		const session = known && this.#last ? this.#last : await this.#until(operation, scope, state => state);
		return { session, result: this.events.outcome(eventId)?.event };
	}

	/** Waits until the session has ended. */
	async ended(operation: string, scope: CallScope): Promise<void> {
		await this.#until(operation, scope, state => (isFinal(state) ? state : undefined));
	}

	/** Ends it from this side, with a reason for everybody who waits. */
	stop(reason: unknown): void {
		this.#reading?.abort(reason);
		this.#reading = undefined;
		this.#detach(reason);
		this.#waits.fail(reason);
		this.#onEnd();
	}

	#until<Found>(operation: string, scope: CallScope, find: (session: Schemas['Task']) => Found | undefined) {
		const last = this.#last;
		if (last && isFinal(last)) {
			const found = find(last);
			if (found !== undefined) return Promise.resolve(found);
			return Promise.reject(sessionClosed(this.#context.provider, operation, last));
		}
		const waiting = this.#waits.add(operation, scope, find, this.#id, last);
		this.#quietSince = this.#context.runtime.clock.now();
		this.#start();
		this.#wake();
		return waiting;
	}

	#serverTime(): number {
		const { clock, serverClock } = this.#context.runtime;
		return serverClock.timeAt(clock.now());
	}

	#detach(reason: unknown): void {
		for (const each of this.#attached) each.stop(reason);
		this.#attached.clear();
	}

	#stopIfIdle(): void {
		if (this.#attached.size > 0 || this.#waits.size > 0) return;
		this.#reading?.abort();
		this.#reading = undefined;
	}

	#start(): void {
		if (this.#reading) return;
		const reading = new AbortController();
		this.#reading = reading;
		void this.#read(reading);
	}

	/** Gives up what is under way, which may have lost its connection, and reads at once. */
	#readAnew(): void {
		this.#reading?.abort();
		this.#reading = undefined;
		this.#start();
	}

	/** Reads until it is stopped, or the session has ended, or is lost. Never rejects. */
	async #read(reading: AbortController): Promise<void> {
		const { clock } = this.#context.runtime;
		let silentSince: number | undefined;
		while (!reading.signal.aborted) {
			const startedAt = clock.now();
			let isNews = false;
			try {
				const session = await readEntry(this.#context, this.#waits.operation, this.#id, this.#scope(reading), {
					since: this.events.cursor,
				});
				if (reading.signal.aborted) return;
				silentSince = undefined;
				isNews = this.#take(session);
				if (isFinal(session)) return this.#end(session);
			} catch (error) {
				if (reading.signal.aborted) return;
				silentSince ??= startedAt;
				const now = clock.now();
				// Only a session that was made here a moment ago, and was never read, can be too new to be found.
				const isNew = this.#last === undefined && this.#context.kinds.get(this.#id) !== undefined;
				const ageMs = isNew ? now - this.#since : Number.POSITIVE_INFINITY;
				if (!isTolerated(error, { silentMs: now - silentSince, ageMs })) return this.stop(error);
			}
			// Whoever waited may have left with what it waited for.
			this.#stopIfIdle();
			if (reading.signal.aborted || isNews) continue;
			const quietMs = clock.now() - this.#quietSince;
			const interval = Math.min(pollInterval(quietMs), shortestIntervalMs + quietMs * growth);
			// Counted from the read's beginning: a server that held it has made us wait already.
			await this.#pause(interval - (clock.now() - startedAt), reading.signal);
		}
	}

	/** Takes what was read to whom it concerns. @returns Whether anything was new. */
	#take(session: Schemas['Task']): boolean {
		const isOther = session.status !== this.#last?.status;
		this.#last = session;
		const isNews = this.events.take(session.events ?? [], this.#serverTime()) || isOther;
		if (isNews) this.#quietSince = this.#context.runtime.clock.now();
		this.#waits.offer(session);
		return isNews;
	}

	/** Results came first; who still waits then waits in vain. */
	#end(session: Schemas['Task']): void {
		const { provider } = this.#context;
		this.#reading = undefined;
		this.#detach(sessionClosed(provider, 'tools', session));
		this.#waits.end(operation => sessionClosed(provider, operation, session));
		this.#onEnd();
	}

	async #pause(ms: number, signal: AbortSignal): Promise<void> {
		if (ms <= 0) return;
		const pause = new AbortController();
		this.#wake = () => pause.abort();
		signal.addEventListener('abort', this.#wake, { once: true });
		await this.#context.runtime.clock.sleep(ms, pause.signal).catch(() => {});
		signal.removeEventListener('abort', this.#wake);
		this.#wake = () => {};
	}

	#scope({ signal }: AbortController): CallScope {
		const { runtime } = this.#context;
		return runtime.open({ ...this.#way, signal, onResponse: response => this.#waits.onResponse(response) });
	}
}
