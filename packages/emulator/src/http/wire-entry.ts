import type { Violation } from '../guard/violation.ts';
import type { Fault } from './fault.ts';

/** One request as it came over the wire, and how it was answered. */
export interface WireEntry<Provider extends string = string> {
	/** Counts the requests of a provider from 1. */
	readonly number: number;
	readonly provider: Provider;
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
	/** The planned fault that it was hit by. */
	readonly fault?: Fault | undefined;
	/** Where the request, or its answer, left the specification. */
	readonly violations: readonly Violation[];
}

/**
 * What `onRequest` is told: no header and no body, so nothing secret. The provider may be a service of somebody else's, by the
 * name that it is served below.
 */
export type RequestSummary = Pick<WireEntry, 'provider' | 'operation' | 'method' | 'path' | 'status' | 'durationMs'>;

/** How a request was answered. */
export type WireOutcome = Pick<WireEntry, 'status' | 'durationMs' | 'answer' | 'fault'>;
