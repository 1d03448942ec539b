import { weightOf } from './weight-of.ts';
import type { WireEntry, WireOutcome } from './wire-entry.ts';

/** Bytes that all remembered requests take together, about. */
const defaultBudget = 64 * 1024 * 1024;
/** What an entry takes besides its headers and bodies. */
const entryWeight = 500;

/** The headers that carry the providers' keys. */
const keyHeaders = ['apikey', 'x-api-key'];
const keysKept = 1000;

interface Noted {
	readonly entry: WireEntry;
	weight: number;
	forgotten: boolean;
}

/** Remembers the last requests, as many as a number and a budget of memory allow. */
export class WireLog {
	readonly #limit: number;
	readonly #budget: number;
	readonly #noted: Noted[] = [];
	readonly #keys = new Set<string>();
	#weight = 0;
	#total = 0;

	/**
	 * @param limit how many requests to remember
	 * @param budget bytes for all of them, about; 64 MiB by default
	 */
	constructor(limit: number, budget = defaultBudget) {
		this.#limit = limit;
		this.#budget = budget;
	}

	/** How many requests there have been, forgotten ones too. */
	get total(): number {
		return this.#total;
	}

	/** The last keys that requests came with, so that a view of the log can leave them out. */
	get keys(): ReadonlySet<string> {
		return this.#keys;
	}

	/** Notes a request that has arrived; the returned function completes the entry. */
	open(entry: Omit<WireEntry, keyof WireOutcome | 'number'>): (outcome: WireOutcome) => WireEntry {
		const weight = entryWeight + weightOf(entry.headers) + weightOf(entry.query) + weightOf(entry.body, this.#budget);
		this.#total++;
		const noted: Noted = {
			entry: { ...entry, number: this.#total, status: 0, durationMs: 0 },
			weight,
			forgotten: false,
		};
		this.#weight += weight;
		this.#noted.push(noted);
		this.#noteKeys(entry.headers);
		this.#forget();
		return outcome => {
			const done = Object.assign(noted.entry, outcome);
			if (!noted.forgotten) {
				const more = weightOf(outcome.answer, this.#budget);
				noted.weight += more;
				this.#weight += more;
				this.#forget();
			}
			return done;
		};
	}

	entries(): readonly WireEntry[] {
		return this.#noted.map(({ entry }) => ({ ...entry }));
	}

	#noteKeys(headers: WireEntry['headers']): void {
		for (const name of keyHeaders) {
			const key = headers[name];
			if (key === undefined) continue;
			// Deleted first, so that it is the newest again.
			this.#keys.delete(key);
			this.#keys.add(key);
		}
		for (const oldest of this.#keys) {
			if (this.#keys.size <= keysKept) return;
			this.#keys.delete(oldest);
		}
	}

	/** The last of them is kept whatever it takes. */
	#forget(): void {
		while (this.#noted.length > this.#limit || (this.#weight > this.#budget && this.#noted.length > 1)) {
			const first = this.#noted.shift();
			if (first === undefined) return;
			first.forgotten = true;
			this.#weight -= first.weight;
		}
	}
}
