import { type Change, type Level, levels } from '../compare/change.ts';
import type { Difference } from '../compare/difference.ts';
import { describePlace } from '../compare/place.ts';

/** A difference as people hear of it: once, with every place in which it shows. */
export interface Finding {
	readonly change: Change;
	readonly level: Level;
	/** JSON pointer into our document, or with `--since` into the older one. */
	readonly at: string;
	readonly message: string;
	readonly places: readonly string[];
}

/** Puts the differences together that come from one place in the document. */
export function findings(differences: readonly Difference[]): readonly Finding[] {
	const found = new Map<string, Finding & { readonly places: string[] }>();
	for (const { change, at, message, place } of differences) {
		const key = JSON.stringify([change, at, message]);
		const finding = found.get(key) ?? { change, level: levels[change], at, message, places: [] };
		const where = describePlace(place);
		if (!finding.places.includes(where)) finding.places.push(where);
		found.set(key, finding);
	}
	return [...found.values()];
}
