import type { SmoothCall, SmoothContext } from '../smooth-context.ts';
import { EventReader, type RequestDefaults } from './event-reader.ts';

/** Sessions whose reader is remembered while it isn't reading. One that was forgotten begins again at the first event. */
const maxSessions = 1_000;

/** Milliseconds that a session's reader gets to see the session's end, once it has been closed. */
const lastReadMs = 2_000;

/** The readers of all sessions: one for each session and set of request defaults, such as another key. */
export class EventReaderRegistry {
	readonly #context: SmoothContext;
	/** By session, then by request defaults. */
	readonly #readers = new Map<string, Map<string, EventReader>>();

	constructor(context: SmoothContext) {
		this.#context = context;
	}

	/** The reader for calls that are sent as this one is. */
	for(call: SmoothCall, sessionId: string): EventReader {
		const { apiKey, headers, timeout, maxRetries } = call.scope;
		const defaults = { apiKey, headers, timeout, maxRetries };
		const key = keyOf(defaults);
		const ofSession = this.#readers.get(sessionId) ?? new Map<string, EventReader>();
		const known = ofSession.get(key);
		if (known) return known;
		const reader = new EventReader(this.#context, sessionId, defaults, () => {
			if (ofSession.get(key) !== reader) return;
			ofSession.delete(key);
			if (ofSession.size === 0 && this.#readers.get(sessionId) === ofSession) this.#readers.delete(sessionId);
		});
		this.#makeRoom();
		ofSession.set(key, reader);
		this.#readers.set(sessionId, ofSession);
		return reader;
	}

	/** A session has been closed: its readers get a moment to see it, and are ended. Never rejects. */
	async closed(call: SmoothCall, sessionId: string): Promise<void> {
		const readers = [...(this.#readers.get(sessionId)?.values() ?? [])];
		await Promise.all(
			readers.map(async reader => {
				const last = call.detached(call.operation, { deadline: lastReadMs });
				if (reader.isActive) await reader.ended(last).catch(() => {});
				reader.end('cancelled');
			}),
		);
	}

	#makeRoom(): void {
		if (this.#readers.size < maxSessions) return;
		for (const [sessionId, readers] of this.#readers) {
			if ([...readers.values()].some(reader => reader.isActive)) continue;
			this.#readers.delete(sessionId);
			return;
		}
	}
}

/** Two calls with the same defaults have the same key, whatever the order of their headers. */
function keyOf({ apiKey, headers = {}, timeout, maxRetries }: RequestDefaults): string {
	return JSON.stringify([apiKey, Object.entries(headers).toSorted(), timeout, maxRetries]);
}
