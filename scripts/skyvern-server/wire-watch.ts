import type { Fetch } from '@anybrowser/core';
import type { SpecGuard } from '@anybrowser/emulator';

/** One way in which what was seen leaves the specification. */
export interface Difference {
	readonly operation: string;
	readonly side: 'request' | 'response';
	/** With its lists' indexes left out. */
	readonly field: string;
	readonly what: string;
	/** A field of an answer that the specification doesn't have: newer servers add some, and we ignore them. */
	readonly isAddition: boolean;
	/** How often it was seen. */
	readonly count: number;
}

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
	const seen = new Map<string, Difference>();
	let exchanges = 0;

	async function send(request: Request, init: { readonly signal?: AbortSignal }, sides: readonly string[]) {
		const copy = request.clone();
		const response = await fetch(request, init);
		exchanges += 1;
		for (const { operation, side, place, expected, got } of await guard.check(copy, response.clone())) {
			if (!sides.includes(side)) continue;
			const field = place.replaceAll(/\[\d+\]/g, '[]');
			const known = seen.get(`${operation} ${side} ${field} ${expected}`);
			const what = known?.what ?? `expected ${expected}, got ${got}`;
			seen.set(`${operation} ${side} ${field} ${expected}`, {
				operation,
				side,
				field,
				what,
				isAddition: side === 'response' && place.startsWith('body') && expected.startsWith('no such field'),
				count: (known?.count ?? 0) + 1,
			});
		}
		return response;
	}

	return {
		fetch: (request, init) => send(request, init, ['request', 'response']),
		probe: request => send(request, {}, ['response']),
		differences: () => [...seen.values()],
		exchanges: () => exchanges,
	};
}
