import assert from 'node:assert/strict';
import type { RecordedRequest } from './contract-backend.ts';

/** What was sent for a call: every value of every request, by its place. */
export type Wire = ReadonlyMap<string, unknown>;

/** Reads requests as places and values. What reads only, such as polling, differs from time to time and is left out. */
export function wireOf(requests: readonly RecordedRequest[]): Wire {
	const places = new Map<string, unknown>();
	const writes = requests.filter(request => request.method !== 'GET');
	writes.forEach(({ method, path, query, body }, index) => {
		note(places, `${index}`, { method, path, query, body });
	});
	return places;
}

/** A value's parts by their places. */
export function placesOf(value: unknown): Wire {
	const places = new Map<string, unknown>();
	note(places, '', value);
	return places;
}

/** Places whose values differ between two identical calls, such as made-up ids. */
export function volatilePlaces(one: Wire, other: Wire): ReadonlySet<string> {
	const places = new Set([...one.keys(), ...other.keys()]);
	return new Set([...places].filter(place => one.get(place) !== other.get(place)));
}

/** What was sent as one text, by which it can be told from what was sent for other options. */
export function printOf(wire: Wire, without: ReadonlySet<string>): string {
	return JSON.stringify([...wire].filter(([place]) => !without.has(place)).toSorted());
}

/** @throws AssertionError unless every marker was sent, somewhere. */
export function assertSent(wire: Wire, markers: readonly (string | number)[], what: string): void {
	for (const marker of markers) {
		const isThere = [...wire.values()].some(value =>
			typeof marker === 'string' && typeof value === 'string' ? value.includes(marker) : value === marker,
		);
		// A form carries numbers as text.
		const isText = typeof marker === 'number' && [...wire.values()].includes(String(marker));
		assert.ok(isThere || isText, `${what}: ${JSON.stringify(marker)} was not sent: ${JSON.stringify([...wire])}`);
	}
}

function note(places: Map<string, unknown>, place: string, value: unknown): void {
	if (typeof value !== 'object' || value === null) {
		places.set(place, value);
		return;
	}
	// What is empty is there all the same.
	places.set(place, Array.isArray(value) ? `list of ${value.length}` : 'object');
	for (const [key, item] of Object.entries(value)) note(places, `${place}.${key}`, item);
}
