import type { ProviderName } from '../provider-name.ts';
import type { MessageBody } from './message-body.ts';

/** One request as it came over the wire, and how it was answered. */
export interface WireEntry {
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
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly durationMs: number;
}

/** What `onRequest` is told: no header and no body, so nothing secret. */
export type RequestSummary = Pick<WireEntry, 'provider' | 'operation' | 'method' | 'path' | 'status' | 'durationMs'>;

/** Remembers the last requests. */
export class WireLog {
	readonly #limit: number;
	readonly #entries: WireEntry[] = [];

	/** @param limit how many requests to remember */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Notes a request that has arrived; the returned function completes the entry. */
	open(entry: Omit<WireEntry, 'status' | 'durationMs'>): (status: number, durationMs: number) => WireEntry {
		const noted = { ...entry, status: 0, durationMs: 0 };
		this.#entries.push(noted);
		if (this.#entries.length > this.#limit) this.#entries.shift();
		return (status, durationMs) => Object.assign(noted, { status, durationMs });
	}

	entries(): readonly WireEntry[] {
		return this.#entries.map(entry => ({ ...entry }));
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
