import type { ApiDocument } from './api-document.ts';
import { unmarkable } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import { countChanges } from './count-changes.ts';
import { type Finding, findings } from './finding.ts';
import { sliceFilter } from './in-slice.ts';
import { marksOf } from './marks-of.ts';

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

/** Compares our slice with what is published. */
export function sliceDrift(provider: string, slice: ApiDocument, published: ApiDocument): ProviderDrift {
	const { differences, marksSeen, operationsOutside } = compareDocuments(slice, published);
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
		rest: found.length - breaking.length - notable.length + operationsOutside.length,
	};
}

/** Compares two published documents, and tells apart what is in our slice. Marks don't count: here a change is a change. */
export function sinceDrift(
	provider: string,
	slice: ApiDocument,
	before: ApiDocument,
	published: ApiDocument,
): ProviderDrift {
	const { differences } = compareDocuments(before, published, slice);
	const found = findings(differences.filter(sliceFilter(slice)));
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
