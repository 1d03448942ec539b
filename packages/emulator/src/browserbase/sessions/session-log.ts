import type { components } from '../../generated/browserbase.types.ts';
import type { JsonRecord } from '../../json/record.ts';
import type { Clock } from '../../kernel/clock.ts';

type Entry = components['schemas']['SessionLog'];

/** How many entries are kept. */
const entriesKept = 1000;

/** What went over DevTools in a session, unless it is not to be logged. */
export class SessionLog {
	readonly #sessionId: string;
	readonly #clock: Clock;
	readonly #isKept: boolean;
	#entries: Entry[] = [];

	constructor(sessionId: string, clock: Clock, isKept: boolean) {
		this.#sessionId = sessionId;
		this.#clock = clock;
		this.#isKept = isKept;
	}

	get entries(): readonly Entry[] {
		return this.#entries;
	}

	/** Notes a call. Gives what its result is to be told to. */
	call(method: string, params: JsonRecord): (result: JsonRecord) => void {
		const timestamp = this.#clock.now();
		return result =>
			this.#note({
				method,
				timestamp,
				request: { timestamp, params: { ...params }, rawBody: JSON.stringify({ method, params }) },
				response: { timestamp: this.#clock.now(), result: { ...result }, rawBody: JSON.stringify({ result }) },
			});
	}

	/** Notes an event. */
	event(method: string, params: JsonRecord): void {
		const timestamp = this.#clock.now();
		this.#note({ method, timestamp, request: { timestamp, params: { ...params }, rawBody: JSON.stringify(params) } });
	}

	#note(entry: Omit<Entry, 'pageId' | 'sessionId'>): void {
		if (!this.#isKept) return;
		this.#entries.push({ ...entry, pageId: 0, sessionId: this.#sessionId });
		if (this.#entries.length > entriesKept) this.#entries.shift();
	}
}
