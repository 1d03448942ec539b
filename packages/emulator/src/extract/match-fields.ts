import { addressKind } from './coerce-scalar.ts';
import { matchName, matchScore } from './match-name.ts';
import { nameWords, singular } from './name-words.ts';
import type { Found, WeightedRecord } from './page-record.ts';
import { type NamedFinds, recordIndex, withTransparentParts } from './record-index.ts';
import type { Property } from './schema-reader.ts';

/** A field that may be a property. */
export interface Candidate extends NamedFinds {
	readonly property: Property;
	readonly match: number;
	readonly score: number;
}

/** The fields of records that may be one of the properties, best first. */
export function matchFields(
	properties: readonly Property[],
	records: readonly WeightedRecord[],
	hints: readonly string[],
): Candidate[] {
	const hintWords = hints.flatMap(nameWords);
	return records
		.flatMap(record => withTransparentParts(record))
		.flatMap(({ record, weight }) => {
			const context = new Set([...record.kinds, ...hintWords].map(singular));
			return recordIndex(record).flatMap(named =>
				properties.flatMap((property): Candidate[] => {
					const match = matchName(property.name, named.name, context);
					return match > 0 ? [{ ...named, property, match, score: match * weight * named.weight }] : [];
				}),
			);
		})
		.sort((a, b) => b.score - a.score);
}

/** Which things found have been used, and for what: a link's text may be one property, its address another. */
export class UsedFinds {
	readonly #aspects = new Map<Found, Set<string>>();

	/** Those of a candidate's finds that its property may still use. */
	free({ property, finds }: Candidate): Found[] {
		const aspect = aspectOf(property);
		return finds.filter(found => !this.#aspects.get(found)?.has(aspect));
	}

	/** Marks things as used for a property. */
	add(property: Property, finds: readonly Found[]): void {
		for (const found of finds) {
			const aspects = this.#aspects.get(found) ?? new Set();
			this.#aspects.set(found, aspects.add(aspectOf(property)));
		}
	}
}

/** Whether two fields come equally close to a property, and neither says that it is the one. */
export function areRivals(a: Candidate, b: Candidate): boolean {
	const areLoose = a.match === matchScore.loose && b.match === matchScore.loose;
	return a !== b && areLoose && a.property === b.property && a.finds[0]?.text !== b.finds[0]?.text;
}

function aspectOf(property: Property): string {
	return addressKind(property.name) ?? 'text';
}
