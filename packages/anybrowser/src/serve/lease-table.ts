import { AnyBrowserError, type CreateSessionOptions } from '@anybrowser/core';
import { BoundedMap } from '@anybrowser/core/provider';
import { asBrowserError } from './as-browser-error.ts';
import { Lease, type LeaseContext } from './lease.ts';
import { LeftOpenSessions } from './left-open-sessions.ts';
import type { SessionQuery } from './session-query.ts';
import type { ClientTarget } from './shared-browser.ts';
import type { WaitingClient } from './waiting-client.ts';

/** How many failures are remembered. */
const maxFailures = 100;

/** Milliseconds for which no other session is opened where the last one may have been. */
const doubtMs = 60_000;

/** Why clients of an address were turned away last. */
interface Failure {
	readonly error: AnyBrowserError;
	/** By the clock. */
	readonly at: number;
}

/** The leases, by what their clients' addresses ask for. */
export class LeaseTable {
	readonly #leases = new Map<string, Lease>();
	readonly #failures = new BoundedMap<string, Failure | undefined>(maxFailures);
	readonly #ending = new Set<Promise<void>>();
	readonly #context: LeaseContext;
	readonly #defaults: CreateSessionOptions;
	readonly #maxSessions: number;
	#isClosed = false;

	constructor(
		context: Omit<LeaseContext, 'leftOpen' | 'onEnd'>,
		{ defaults, maxSessions }: { readonly defaults: CreateSessionOptions; readonly maxSessions: number },
	) {
		const leftOpen = new LeftOpenSessions(context);
		this.#context = { ...context, leftOpen, onEnd: (lease, closed) => this.#release(lease, closed) };
		this.#defaults = defaults;
		this.#maxSessions = maxSessions;
	}

	get sessionIds(): readonly string[] {
		return [...this.#leases.values()].flatMap(({ sessionId }) => sessionId ?? []);
	}

	find(query: SessionQuery): Lease | undefined {
		return this.#leases.get(this.#keyOf(query));
	}

	/** Why the last client that asked for this was turned away, if no other one was let in since. */
	failureOf(query: SessionQuery): AnyBrowserError | undefined {
		return this.#failures.get(this.#keyOf(query))?.error;
	}

	/** Lets a client in. @throws AnyBrowserError that says why not. */
	async join(client: WaitingClient, query: SessionQuery, target: ClientTarget): Promise<void> {
		const key = this.#keyOf(query);
		try {
			await this.#join(client, key, { query, target });
			this.#failures.set(key, undefined);
		} catch (error) {
			const failure = asBrowserError(error);
			// Whoever is turned away meanwhile neither ends the doubt nor prolongs it.
			if (this.#doubtOf(key) === undefined) {
				this.#failures.set(key, { error: failure, at: this.#context.clock.now() });
			}
			throw failure;
		}
	}

	/** Ends them all. @returns Why a session is still open; `undefined` when none is. */
	async close(reason: string): Promise<AnyBrowserError | undefined> {
		const { leftOpen } = this.#context;
		this.#isClosed = true;
		const earlier = leftOpen.end();
		for (const lease of [...this.#leases.values()]) void lease.end(reason);
		await Promise.all([earlier, ...this.#ending]);
		return leftOpen.error;
	}

	async #join(
		client: WaitingClient,
		key: string,
		{ query, target }: { readonly query: SessionQuery; readonly target: ClientTarget },
	): Promise<void> {
		const known = this.#leases.get(key);
		if (known === undefined && target.type === 'target') {
			throw new AnyBrowserError('not_found', 'there is no such page: no session is open');
		}
		const lease = known ?? this.#begin(key, query);
		try {
			await lease.join(client, target);
		} catch (error) {
			const hasEnded = AnyBrowserError.is(error, 'session_closed') || AnyBrowserError.is(error, 'not_found');
			// Its session has ended since it was last in use, so that another one is no second one.
			if (!hasEnded || !lease.wasAttached || target.type === 'target' || this.#leases.get(key) === lease) throw error;
			// It counts as open until then.
			await lease.end('the session has ended');
			// One that has gone meanwhile would never leave the other.
			if (!client.isConnected) throw error;
			await (this.#leases.get(key) ?? this.#begin(key, query)).join(client, target);
		}
	}

	#begin(key: string, { options }: SessionQuery): Lease {
		const doubt = this.#doubtOf(key);
		if (doubt !== undefined) throw doubt;
		if (this.#isClosed) throw new AnyBrowserError('session_closed', 'the address is no longer served');
		const { count } = this.#context.leftOpen;
		if (this.#leases.size + this.#ending.size + count >= this.#maxSessions) {
			const why = count === 0 ? '' : `. Of ${count} the provider has refused the end, which is asked for again`;
			const message = `${this.#maxSessions} sessions are open already, as many as \`maxSessions\` allows${why}`;
			throw new AnyBrowserError('conflict', message, { retryable: true });
		}
		const lease = new Lease({ ...this.#defaults, ...options }, this.#context);
		this.#leases.set(key, lease);
		return lease;
	}

	/** Why a session may be open that nobody knows of. */
	#doubtOf(key: string): AnyBrowserError | undefined {
		const failure = this.#failures.get(key);
		if (failure?.error.code !== 'ambiguous_outcome') return undefined;
		return failure.at + doubtMs > this.#context.clock.now() ? failure.error : undefined;
	}

	#release(lease: Lease, closed: Promise<void>): void {
		for (const [key, each] of this.#leases) if (each === lease) this.#leases.delete(key);
		this.#ending.add(closed);
		void closed.then(() => this.#ending.delete(closed));
	}

	#keyOf({ name, options }: SessionQuery): string {
		return JSON.stringify([name, sorted(options)]);
	}
}

/** Keys in one order, so that addresses that ask for the same are the same. */
function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.toSorted(([one], [other]) => (one < other ? -1 : 1))
			.map(([name, inner]) => [name, sorted(inner)]),
	);
}
