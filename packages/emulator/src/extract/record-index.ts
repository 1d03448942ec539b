import type { Found, PageRecord, WeightedRecord } from './page-record.ts';

/** Everything a record says under one name. */
export interface NamedFinds {
	readonly name: string;
	readonly finds: readonly Found[];
	readonly weight: number;
}

/** Parts that are there for the sake of the vocabulary: what they say, they say of the whole. */
const transparent = new Set([
	'offers',
	'aggregateRating',
	'priceSpecification',
	'reviewRating',
	'address',
	'geo',
	'mainEntity',
]);

const indexes = new WeakMap<PageRecord, readonly NamedFinds[]>();

/** A record's fields by name. */
export function recordIndex(record: PageRecord): readonly NamedFinds[] {
	const known = indexes.get(record);
	if (known) return known;
	const byName = new Map<string, { name: string; finds: Found[]; weight: number }>();
	for (const { name, found, weight } of record.fields) {
		const entry = byName.get(name);
		if (!entry) byName.set(name, { name, finds: [found], weight });
		// What is only implied doesn't add to what is said.
		else if (weight >= entry.weight) entry.finds.push(found);
	}
	const index = [...byName.values()];
	indexes.set(record, index);
	return index;
}

/** A record with the parts that speak for the whole of it. */
export function withTransparentParts({ record, weight }: WeightedRecord, depth = 0): WeightedRecord[] {
	if (depth > 2) return [];
	const parts = recordIndex(record).flatMap(({ name, finds }) => {
		const part = transparent.has(name) && finds.length === 1 ? finds[0]?.record() : null;
		return part ? withTransparentParts({ record: part, weight: weight * 0.9 }, depth + 1) : [];
	});
	return [{ record, weight }, ...parts];
}
