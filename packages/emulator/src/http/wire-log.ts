import { weightOf } from './weight-of.ts';
import type { WireEntry, WireOutcome } from './wire-entry.ts';

/** Bytes that all remembered requests take together, about. */
const defaultBudget = 64 * 1024 * 1024;
/** What an entry takes besides its headers and bodies. */
const entryWeight = 500;

const keysKept = 1000;

/** A request, and what was not kept of it. */
export interface KeptRequest<Provider extends string = string> {
	readonly entry: WireEntry<Provider>;
	/** Why its body is not there as it came; undefined where it is. */
	readonly missing: string | undefined;
	/** Whether it has been answered, or its connection dropped. */
	readonly isOver: boolean;
}

interface Noted<Provider extends string> {
	readonly entry: WireEntry<Provider>;
	readonly missing: string | undefined;
	isOver: boolean;
	weight: number;
	forgotten: boolean;
}

interface WireLogOptions {
	readonly budget?: number;
	readonly isKeyHeader?: (name: string) => boolean;
}

/** Remembers the last requests, as many as a number and a budget of memory allow. */
export class WireLog<Provider extends string = string> {
	readonly #limit: number;
	readonly #budget: number;
	readonly #isKeyHeader: (name: string) => boolean;
	readonly #noted: Noted<Provider>[] = [];
	readonly #keys = new Set<string>();
	#weight = 0;
	#total = 0;

	/**
	 * @param limit how many requests to remember
	 * @param options `budget` is bytes for all of them, about; 64 MiB by default. `isKeyHeader` tells, by its
	 * name in lower case, whether keys come in a header; in none by default.
	 */
	constructor(limit: number, { budget = defaultBudget, isKeyHeader = () => false }: WireLogOptions = {}) {
		this.#limit = limit;
		this.#budget = budget;
		this.#isKeyHeader = isKeyHeader;
	}

	/** How many requests there have been, forgotten ones too. */
	get total(): number {
		return this.#total;
	}

	/** The last keys that requests came with, so that a view of the log can leave them out. */
	get keys(): ReadonlySet<string> {
		return this.#keys;
	}

	/**
	 * Notes a request that has arrived; the returned function completes the entry, and may be called again with more.
	 *
	 * @param missing why its body isn't kept as it came; undefined where it is
	 */
	open(
		entry: Omit<WireEntry<Provider>, keyof WireOutcome | 'number'>,
		missing?: string,
	): (outcome: WireOutcome) => WireEntry<Provider> {
		const weight = entryWeight + weightOf(entry.headers) + weightOf(entry.query) + weightOf(entry.body, this.#budget);
		this.#total++;
		const noted: Noted<Provider> = {
			entry: { ...entry, number: this.#total, status: 0, durationMs: 0 },
			missing,
			isOver: false,
			weight,
			forgotten: false,
		};
		this.#weight += weight;
		this.#noted.push(noted);
		this.#noteKeys(entry.headers);
		this.#forget();
		return outcome => {
			const done = Object.assign(noted.entry, outcome);
			noted.isOver = true;
			if (!noted.forgotten) {
				const more = weightOf(outcome.answer, this.#budget);
				noted.weight += more;
				this.#weight += more;
				this.#forget();
			}
			return done;
		};
	}

	entries(): readonly WireEntry<Provider>[] {
		return this.#noted.map(({ entry }) => ({ ...entry }));
	}

	/** Those that are remembered, with what was not kept of them. */
	kept(): readonly KeptRequest<Provider>[] {
		return this.#noted.map(({ entry, missing, isOver }) => ({ entry: { ...entry }, missing, isOver }));
	}

	#noteKeys(headers: WireEntry<Provider>['headers']): void {
		for (const [name, value] of Object.entries(headers)) {
			if (!this.#isKeyHeader(name)) continue;
			// By itself as well, where a scheme stands before it.
			for (const key of [value, /^\S+ (\S+)$/.exec(value)?.[1] ?? value]) {
				// Deleted first, so that it is the newest again.
				this.#keys.delete(key);
				this.#keys.add(key);
			}
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
