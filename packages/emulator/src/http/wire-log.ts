import type { Violation } from '../guard/violation.ts';
import type { ProviderName } from '../provider-name.ts';
import type { MessageBody } from './message-body.ts';
import { weightOf } from './weight-of.ts';

/** One request as it came over the wire, and how it was answered. */
export interface WireEntry {
	/** Counts the requests of a provider from 1. */
	readonly number: number;
	readonly provider: ProviderName;
	/** The operation's id; null where there is none. */
	readonly operation: string | null;
	readonly method: string;
	/** Below the API's base path. */
	readonly path: string;
	/** A repeated parameter is a list. */
	readonly query: Readonly<Record<string, string | readonly string[]>>;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** The JSON value, or the fields of a form with files as `{file, size, type}`. */
	readonly body: unknown;
	/** 0 while the request is under way, and when its connection was dropped. */
	readonly status: number;
	/** The body of the answer: the value of a JSON one. Undefined without one, and as long as there is no answer. */
	readonly answer?: unknown;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly durationMs: number;
	/** Where the request, or its answer, left the specification. */
	readonly violations: readonly Violation[];
}

/** What `onRequest` is told: no header and no body, so nothing secret. */
export type RequestSummary = Pick<WireEntry, 'provider' | 'operation' | 'method' | 'path' | 'status' | 'durationMs'>;

/** How a request was answered. */
export type WireOutcome = Pick<WireEntry, 'status' | 'durationMs' | 'answer'>;

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

	/** The last keys that requests came with, for whoever shows the log to leave them out. */
	get keys(): ReadonlySet<string> {
		return this.#keys;
	}

	/** Notes a request that has arrived; the returned function completes the entry. */
	open(entry: Omit<WireEntry, keyof WireOutcome | 'number'>): (outcome: WireOutcome) => WireEntry {
		const weight = entryWeight + weightOf(entry.headers) + weightOf(entry.query) + weightOf(entry.body, this.#budget);
		this.#total += 1;
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

/** The parameters as plain data. */
export function plainQuery(query: URLSearchParams): WireEntry['query'] {
	const names = [...new Set(query.keys())];
	return Object.fromEntries(
		names.map(name => {
			const values = query.getAll(name);
			return [name, values.length > 1 ? values : (values[0] ?? '')];
		}),
	);
}

/** A body as plain data, without the contents of files. */
export function plainBody(body: MessageBody): unknown {
	if (body.kind === 'json') return body.value;
	if (body.kind !== 'form') return undefined;
	const plain = ([name, value]: [string, string | File]) => [
		name,
		value instanceof File ? { file: value.name, size: value.size, type: value.type } : value,
	];
	return Object.fromEntries(Object.entries(body.value).map(plain));
}
