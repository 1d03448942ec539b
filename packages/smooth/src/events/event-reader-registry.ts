import type { CallScope } from '@anybrowser/core/provider';
import { sessionClosed } from '../entry/is-final.ts';
import type { ApiContext } from '../smooth-context.ts';
import { SessionPump } from './event-reader.ts';

/** Sessions whose place in their events is remembered while nobody waits; more begin again at their first event. */
const mostIdle = 1_000;

/** Milliseconds that a session's reader gets to see its end, once it has been closed. */
const lastLookMs = 2_000;

/** The readers of all sessions: one for a session, and for a way of sending, such as another key. */
export class SessionPumps {
	readonly #context: ApiContext;
	readonly #pumps = new Map<string, Map<string, SessionPump>>();

	constructor(context: ApiContext) {
		this.#context = context;
	}

	/** How many sessions there is a reader for, active or not. */
	get size(): number {
		return this.#pumps.size;
	}

	/** The reader for calls that are sent like this one. */
	for(sessionId: string, { apiKey, headers, timeout, maxRetries }: CallScope): SessionPump {
		const key = JSON.stringify([apiKey, headers && Object.entries(headers).toSorted(), timeout, maxRetries]);
		const ofSession = this.#pumps.get(sessionId) ?? new Map<string, SessionPump>();
		const known = ofSession.get(key);
		if (known) return known;
		const way = { apiKey, headers, timeout, maxRetries };
		const pump = new SessionPump(this.#context, sessionId, way, () => {
			if (ofSession.get(key) !== pump) return;
			ofSession.delete(key);
			if (ofSession.size === 0 && this.#pumps.get(sessionId) === ofSession) this.#pumps.delete(sessionId);
		});
		this.#makeRoom();
		ofSession.set(key, pump);
		this.#pumps.set(sessionId, ofSession);
		return pump;
	}

	/** A session has been closed: its readers see that for themselves, or are told. Never rejects. */
	async closed(sessionId: string): Promise<void> {
		const { runtime, provider } = this.#context;
		const pumps = [...(this.#pumps.get(sessionId)?.values() ?? [])];
		await Promise.all(
			pumps.map(async pump => {
				const scope = runtime.open({ deadline: lastLookMs });
				if (pump.isActive) await pump.ended('sessions.close', scope).catch(() => {});
				pump.stop(sessionClosed(provider, 'sessions.close', { id: sessionId, status: 'cancelled' }));
			}),
		);
	}

	#makeRoom(): void {
		if (this.#pumps.size < mostIdle) return;
		for (const [sessionId, pumps] of this.#pumps) {
			if ([...pumps.values()].some(pump => pump.isActive)) continue;
			this.#pumps.delete(sessionId);
			return;
		}
	}
}
