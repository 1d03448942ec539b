import type { Fetch } from '../contract/provider-settings.ts';
import type { Clock } from './clock.ts';
import { Lane } from './lane.ts';

// By the function that sends, so that an emulator and the real service never share a lane.
const lanes = new WeakMap<Fetch, Map<string, Lane>>();

/** With more than this many keys, the lanes of those that do nothing are forgotten. */
const manyKeys = 100;

/** The lane to a provider with a key, shared by every client of this process, however it spells the address. */
export function laneFor(
	fetch: Fetch,
	address: { readonly provider: string; readonly baseUrl: string; readonly key: string },
	clock: Clock,
): Lane {
	let ofFetch = lanes.get(fetch);
	if (ofFetch === undefined) {
		ofFetch = new Map();
		lanes.set(fetch, ofFetch);
	}
	// `URL` writes the host in small letters, and leaves a default port out.
	const { href } = new URL(address.baseUrl);
	// No part of it holds a line break.
	const name = `${address.provider}\n${href.replace(/\/+$/, '')}\n${address.key}`;
	const known = ofFetch.get(name);
	if (known) return known;
	if (ofFetch.size >= manyKeys) {
		for (const [other, lane] of ofFetch) if (lane.isIdle) ofFetch.delete(other);
	}
	const lane = new Lane(clock);
	ofFetch.set(name, lane);
	return lane;
}
