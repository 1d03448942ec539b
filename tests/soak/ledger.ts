import { AsyncLocalStorage } from 'node:async_hooks';

/** One call of the library, and what the services did for it. */
export interface Call {
	readonly name: string;
	/** Ids of the sessions that were opened for it. */
	readonly sessions: string[];
	/** How often each request that must not happen twice was carried out, by method and path. */
	readonly carriedOut: Map<string, number>;
	/** What went wrong on the way meanwhile. */
	readonly faults: string[];
	/** Whether its caller was told that something may be open. */
	isTold: boolean;
}

/** Knows of every session for which call it was opened, and whether somebody was told of it. */
export class Ledger {
	readonly #current = new AsyncLocalStorage<Call>();
	readonly #callOf = new Map<string, Call>();
	readonly #told = new Set<string>();
	readonly #doubles: string[] = [];

	/** Everything that the services carry out during `work` is put down to one call. */
	async call<Result>(name: string, work: (call: Call) => Promise<Result>): Promise<Result> {
		const call: Call = { name, sessions: [], carriedOut: new Map(), faults: [], isTold: false };
		return this.#current.run(call, () => work(call));
	}

	/** A service has carried out what must not happen twice. */
	carriedOut(request: string, sessionId: string | undefined): void {
		const call = this.#current.getStore();
		if (call === undefined) return;
		const times = (call.carriedOut.get(request) ?? 0) + 1;
		call.carriedOut.set(request, times);
		if (times > 1) this.#doubles.push(`${request} for ${describe(call)}`);
		if (sessionId === undefined) return;
		call.sessions.push(sessionId);
		this.#callOf.set(sessionId, call);
	}

	/** Something goes wrong on the way of a request. */
	wentWrong(fault: string): void {
		this.#current.getStore()?.faults.push(fault);
	}

	/** The caller has a session's id. */
	tell(sessionId: string): void {
		this.#told.add(sessionId);
	}

	/** The caller hears that something may be open, without its id. */
	tellOfCurrent(): void {
		const call = this.#current.getStore();
		if (call) call.isTold = true;
	}

	/** The caller was told that a session is closed. */
	closed(sessionId: string): void {
		this.#told.delete(sessionId);
	}

	isTold(sessionId: string): boolean {
		return this.#told.has(sessionId) || this.#callOf.get(sessionId)?.isTold === true;
	}

	/** What opened a session, for people. */
	opener(sessionId: string): string {
		const call = this.#callOf.get(sessionId);
		return call === undefined ? 'nobody' : describe(call);
	}

	/** What was carried out more than once for one call. */
	get doubles(): readonly string[] {
		return this.#doubles;
	}
}

function describe({ name, faults }: Call): string {
	return faults.length > 0 ? `${name}, with ${faults.join(', ')}` : name;
}
