import type { Clock } from '../kernel/clock.ts';
import { JournalEntry, type SubjectEnd, type SubjectFacts } from './journal-entry.ts';

/** How many sessions and tasks are kept; pages are big, and those of fewer. */
const entriesKept = 1000;
const pagesKept = 100;

/** What happened to the sessions and tasks of both providers, for the inspector to tell. Its memory is bounded. */
export class Journal {
	readonly #clock: Clock;
	readonly #entries = new Map<string, JournalEntry>();
	readonly #readers = new Set<() => void>();
	#revision = 0;
	#count = 0;
	/** How many there are who may look at pages: without any, none is kept. */
	readonly #watchers = new Set<symbol>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Grows with every change. */
	get revision(): number {
		return this.#revision;
	}

	/** Whether anybody may look at pages. */
	get isWatched(): boolean {
		return this.#watchers.size > 0;
	}

	/** How many entries there have been, also those that made room for newer ones. */
	get count(): number {
		return this.#count;
	}

	/** Opens the entry of a new session or task; of one that is over, with how it ended. */
	open(facts: SubjectFacts, status: string, end?: SubjectEnd): JournalEntry {
		const entry = new JournalEntry(facts, {
			now: () => this.#clock.now(),
			isWatched: () => this.isWatched,
			changed: () => this.changed(),
		});
		this.#count++;
		this.#entries.set(keyOf(facts.provider, facts.id), entry);
		this.#forget();
		entry.state(status, end);
		return entry;
	}

	find(provider: string, id: string): JournalEntry | undefined {
		return this.#entries.get(keyOf(provider, id));
	}

	/** The earliest first. */
	entries(): readonly JournalEntry[] {
		return [...this.#entries.values()];
	}

	/** Forgets those that have ended, and that there were any. @returns How many. */
	forgetEnded(): number {
		const ended = [...this.#entries].filter(([, entry]) => !entry.isOpen);
		for (const [key, entry] of ended) {
			this.#entries.delete(key);
			entry.forget();
		}
		this.#count = this.#entries.size;
		this.changed();
		return ended.length;
	}

	/** Something has changed, here or in what belongs to it. */
	changed(): void {
		this.#revision++;
		for (const tell of [...this.#readers]) tell();
	}

	/** Tells of every change until the returned function is called. */
	subscribe(tell: () => void): () => void {
		this.#readers.add(tell);
		return () => this.#readers.delete(tell);
	}

	/** Pages are kept from now on, until the returned function is called. */
	watch(): () => void {
		const watcher = Symbol('watcher');
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	#forget(): void {
		for (const [key, entry] of this.#entries) {
			if (this.#entries.size <= entriesKept) break;
			this.#entries.delete(key);
			entry.forget();
		}
		// One opens at a time, so one leaves at a time.
		[...this.#entries.values()].at(-pagesKept - 1)?.forgetPage();
	}
}

function keyOf(provider: string, id: string): string {
	return `${provider} ${id}`;
}
