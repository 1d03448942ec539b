import { unmarkable } from '../compare/change.ts';
import { compareDocuments } from '../compare/compare-documents.ts';
import type { ApiDocument } from '../document/api-document.ts';
import { marksOf } from '../document/marks-of.ts';
import { isAddition, placeKey, weighAddition } from './additions.ts';
import { countChanges } from './count-changes.ts';
import { type Finding, findings } from './finding.ts';
import { sliceFilter } from './in-slice.ts';
import type { Refusals } from './refusals.ts';

/** A divergence that our document admits to. */
export interface Divergence {
	/** JSON pointer of the mark. */
	readonly at: string;
	/** What the mark says. */
	readonly says: string;
}

/** What has become of one provider's API. */
export interface ProviderDrift {
	readonly provider: string;
	/** What was compared: where the published document came from. */
	readonly source: string;
	/** The older document that it was compared with, instead of our slice. */
	readonly since: string | undefined;
	readonly breaking: readonly Finding[];
	readonly notable: readonly Finding[];
	/** Divergences that are none any more. */
	readonly mended: readonly Divergence[];
	/** Divergences that still are. */
	readonly known: readonly Divergence[];
	/** How many other differences there are. */
	readonly rest: number;
}

/** A provider, and what of its vendor's API our side has. */
export interface OurSide {
	readonly provider: string;
	readonly slice: ApiDocument;
	/** What our manifest refuses. */
	readonly refusals: Refusals;
}

/** Compares our slice with what is published. */
export function sliceDrift({ provider, slice, refusals }: OurSide, published: ApiDocument): ProviderDrift {
	const { differences: all, marksSeen } = compareDocuments(slice, published);
	const differences = all.map(weighAddition(slice, refusals));
	const isKnown = (difference: (typeof differences)[number]): boolean =>
		difference.marks.length > 0 && !unmarkable.has(difference.change);
	const found = findings(differences.filter(difference => !isKnown(difference)));
	const differing = new Set(differences.flatMap(difference => difference.marks));
	const seen = [...marksOf(slice)].filter(([at]) => marksSeen.has(at));
	const stands = ([at, { inWords }]: (typeof seen)[number]): boolean => inWords || differing.has(at);
	const describe = ([at, { says }]: (typeof seen)[number]): Divergence => ({ at, says });
	const breaking = found.filter(({ level }) => level === 'breaking');
	const notable = found.filter(({ level }) => level === 'notable');
	return {
		provider,
		source: published.name,
		since: undefined,
		breaking,
		notable,
		mended: seen.filter(mark => !stands(mark)).map(describe),
		known: seen.filter(stands).map(describe),
		rest: found.length - breaking.length - notable.length,
	};
}

/** Compares two published documents, and tells apart what is in our slice. Marks don't count: here a change is a change. */
export function sinceDrift(
	{ provider, slice, refusals }: OurSide,
	before: ApiDocument,
	published: ApiDocument,
): ProviderDrift {
	const { differences } = compareDocuments(before, published, slice);
	// What the slice has already is nothing to look at, so additions are those to the slice that are new as well.
	const added = new Set(differences.filter(isAddition).map(({ place }) => placeKey(place)));
	const additions = compareDocuments(slice, published)
		.differences.filter(each => isAddition(each) && added.has(placeKey(each.place)))
		.map(weighAddition(slice, refusals))
		.filter(each => !isAddition(each));
	const found = findings([...differences.filter(sliceFilter(slice)), ...additions]);
	const breaking = found.filter(({ level }) => level === 'breaking');
	const notable = found.filter(({ level }) => level === 'notable');
	return {
		provider,
		source: published.name,
		since: before.name,
		breaking,
		notable,
		mended: [],
		known: [],
		rest: Math.max(0, countChanges(before.root, published.root) - breaking.length - notable.length),
	};
}
