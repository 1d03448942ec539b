import type { DesignedDifference } from './by-design.ts';
import type { SeenDifference } from './send-to-both.ts';

/** The differences that were seen, held against those that are meant. */
export interface Judgement {
	/** Those that are not meant, as sentences. */
	readonly unexpected: readonly string[];
	/** Those that are meant and were not seen: the list is to be shortened. */
	readonly outdated: readonly string[];
}

/** Tells new differences from those by design. */
export function judgeDifferences(seen: readonly SeenDifference[], designed: readonly DesignedDifference[]): Judgement {
	const found = new Set(seen.map(keyOf));
	const anywhere = new Set(designed.flatMap(({ requests, places }) => (requests === 'any' ? places : [])));
	const meant = new Set(
		designed.flatMap(({ requests, places }) =>
			requests === 'any' ? [] : requests.flatMap(request => places.map(place => keyOf({ request, place }))),
		),
	);
	return {
		unexpected: seen
			.filter(each => !anywhere.has(each.place) && !meant.has(keyOf(each)))
			.map(each => `${keyOf(each)} is ${each.server}, in the emulator ${each.emulator}`),
		outdated: [...meant].filter(each => !found.has(each)),
	};
}

function keyOf({ request, place }: Pick<SeenDifference, 'request' | 'place'>): string {
	return `${request}: ${place}`;
}
