import type { Fetch } from '../contract/provider-settings.ts';
import type { Clock } from './clock.ts';
import { ConcurrencyLimiter } from './concurrency-limiter.ts';

// By the function that sends, so that an emulator and the real service never share a limiter.
const limiters = new WeakMap<Fetch, Limiters>();

/** Where requests go, and with which key. */
interface Address {
	readonly provider: string;
	readonly baseUrl: string;
	readonly key: string;
}

/** The limiters of one function that sends. */
interface Limiters {
	readonly byName: Map<string, ConcurrencyLimiter>;
	/** Most clients have one address and one key: to write its name again takes longer than all else here. */
	last: Address & { readonly name: string };
}

/** With more than this many keys, the limiters of those that do nothing are forgotten. */
const manyKeys = 100;

/** The limiter to a provider with a key, shared by every client of this process, however it spells the address. */
export function limiterFor(fetch: Fetch, address: Address, clock: Clock): ConcurrencyLimiter {
	let ofFetch = limiters.get(fetch);
	if (ofFetch === undefined) {
		ofFetch = { byName: new Map(), last: named(address) };
		limiters.set(fetch, ofFetch);
	}
	const { byName, last } = ofFetch;
	if (last.key !== address.key || last.baseUrl !== address.baseUrl || last.provider !== address.provider) {
		ofFetch.last = named(address);
	}
	const { name } = ofFetch.last;
	const known = byName.get(name);
	if (known) return known;
	if (byName.size >= manyKeys) {
		for (const [other, limiter] of byName) if (limiter.isIdle) byName.delete(other);
	}
	const limiter = new ConcurrencyLimiter(clock);
	byName.set(name, limiter);
	return limiter;
}

function named({ provider, baseUrl, key }: Address): Limiters['last'] {
	// No part of the name holds a line break.
	return { provider, baseUrl, key, name: `${provider}\n${spelling(baseUrl)}\n${key}` };
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
