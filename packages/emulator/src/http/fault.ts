import type { ProviderName } from '../generated/provider-names.ts';

/** Something that goes wrong on purpose. */
export interface Fault {
	/** Either provider by default. */
	readonly provider?: ProviderName;
	/** The operation's id; any operation by default. */
	readonly operation?: string;
	/** How many requests it hits; 1 by default. */
	readonly times?: number;
	/** How many matching requests it lets pass first; 0 by default. */
	readonly skip?: number;
	/** Milliseconds before anything else happens. */
	readonly delayMs?: number;
	/** Answers with this status. The request is not executed, unless `executed` says so. */
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** The answer's body: a text is sent as it is, anything else as JSON. */
	readonly body?: unknown;
	/** With `status`: executes the request and withholds its own answer. False by default. */
	readonly executed?: boolean;
	/** Ends the connection without an answer, before or after the request is executed. */
	readonly drop?: 'before' | 'after';
	/** With `drop`: the code of the network error in process; `ECONNRESET` by default. Over HTTP it is always a reset. */
	readonly dropCode?: string;
	/** Sends the head of the answer, and its body never. */
	readonly stall?: boolean;
	/** Sends the head of the answer and so many bytes of its body; then the connection ends. */
	readonly truncate?: number;
	/** Executes the request, and answers with its status and a body that claims to be JSON and is none. */
	readonly garbage?: boolean;
}

/** The faults that wait for their requests. */
export interface Faults {
	add(...faults: readonly Fault[]): void;
	/** Forgets those that have not happened yet. */
	clear(): void;
	/** How many requests are still going to be hit. */
	readonly pending: number;
}
