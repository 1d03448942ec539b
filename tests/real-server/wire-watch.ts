import type { Fetch } from '@anybrowser/core';
import type { SpecGuard, Violation } from '@anybrowser/emulator';
import { countDifferences, type Difference } from '@anybrowser/test-kit/cases/count-differences';

/** Watches what goes over the wire. */
export interface WireWatch {
	/** Sends what our provider sends: request and answer are both held to the specification. */
	readonly fetch: Fetch;
	/** Sends what is wrong on purpose: only the answer is. */
	readonly probe: (request: Request) => Promise<Response>;
	readonly differences: () => readonly Difference[];
	readonly exchanges: () => number;
}

/** A `fetch` that holds every exchange to the specification and keeps what differs. */
export function watchWire(guard: SpecGuard): WireWatch {
	const seen: Violation[] = [];
	let exchanges = 0;

	async function send(request: Request, init: { readonly signal?: AbortSignal }, sides: readonly string[]) {
		const copy = request.clone();
		const response = await fetch(request, init);
		exchanges += 1;
		for (const each of await guard.check(copy, response.clone())) if (sides.includes(each.side)) seen.push(each);
		return response;
	}

	return {
		fetch: (request, init) => send(request, init, ['request', 'response']),
		probe: request => send(request, {}, ['response']),
		differences: () => countDifferences(seen),
		exchanges: () => exchanges,
	};
}
