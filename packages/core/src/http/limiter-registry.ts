import type { Fetch } from '../contract/provider-settings.ts';
import type { Clock } from './clock.ts';
import { ConcurrencyLimiter } from './concurrency-limiter.ts';

// By the function that sends, so that an emulator and the real service never share a limiter.
const limiters = new WeakMap<Fetch, Map<string, ConcurrencyLimiter>>();

/** With more than this many keys, the limiters of those that do nothing are forgotten. */
const manyKeys = 100;

/** The limiter to a provider with a key, shared by every client of this process, however it spells the address. */
export function limiterFor(
	fetch: Fetch,
	address: { readonly provider: string; readonly baseUrl: string; readonly key: string },
	clock: Clock,
): ConcurrencyLimiter {
	let ofFetch = limiters.get(fetch);
	if (ofFetch === undefined) {
		ofFetch = new Map();
		limiters.set(fetch, ofFetch);
	}
	// No part of it holds a line break.
	const name = `${address.provider}\n${spelling(address.baseUrl)}\n${address.key}`;
	const known = ofFetch.get(name);
	if (known) return known;
	if (ofFetch.size >= manyKeys) {
		for (const [other, limiter] of ofFetch) if (limiter.isIdle) ofFetch.delete(other);
	}
	const limiter = new ConcurrencyLimiter(clock);
	ofFetch.set(name, limiter);
	return limiter;
}

const spellings = new Map<string, string>();

/** One spelling for an address: `URL` writes the host in small letters, and leaves a default port out. */
function spelling(baseUrl: string): string {
	const known = spellings.get(baseUrl);
	if (known !== undefined) return known;
	const href = new URL(baseUrl).href.replace(/\/+$/, '');
	if (spellings.size >= manyKeys) spellings.clear();
	spellings.set(baseUrl, href);
	return href;
}
