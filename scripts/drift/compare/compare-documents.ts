import type { ApiDocument } from '../document/api-document.ts';
import { CannotCompareError } from '../document/cannot-compare-error.ts';
import { type Operation, operationsOf } from '../document/operation.ts';
import { basePathOf, serverUrls } from '../document/servers.ts';
import { compareOperation } from './compare-operation.ts';
import { compareRepetition } from './compare-repetition.ts';
import { type Context, enter, report } from './context.ts';
import type { Difference } from './difference.ts';

export interface Comparison {
	readonly differences: readonly Difference[];
	/** Pointers of the marks that were come by. */
	readonly marksSeen: ReadonlySet<string>;
}

/**
 * Compares the operations of `ours` with those of `theirs`. Components are called differently in the two, so what counts
 * is what an operation means with every reference followed, not what its parts are called. Tools like `redocly diff` compare
 * two versions of one document; to them a published document is our slice with everything renamed and a lot added.
 */
export function compareDocuments(ours: ApiDocument, theirs: ApiDocument, slice: ApiDocument = ours): Comparison {
	const basePath = basePathOf(slice);
	const wanted = operationsOf(slice, basePath);
	const [first, second] = [operationsOf(ours, basePath), operationsOf(theirs, basePath)];
	if (![...wanted.keys()].some(key => second.has(key))) {
		throw new CannotCompareError(
			`${theirs.name} has none of the operations in ${slice.name}. Check that it describes the same API.`,
		);
	}
	const differences: Difference[] = [];
	const marksSeen = new Set<string>();
	const begin = ({ name, node }: Pick<Operation, 'name' | 'node'>): Context =>
		enter(
			{
				direction: 'input',
				place: { operation: name, section: '', steps: [] },
				origin: node,
				differences,
				seen: marksSeen,
				active: new Set(),
			},
			node,
		);
	for (const [key, operation] of first) {
		if (!wanted.has(key)) continue;
		const context = begin(operation);
		const other = second.get(key);
		if (other === undefined) {
			report(context, 'operation-removed', 'the operation is gone');
		} else {
			compareOperation(operation, other, context);
			compareRepetition(operation, other, context, ours !== slice);
		}
	}
	for (const [key, operation] of second) {
		if (!first.has(key)) report(begin(operation), 'operation-added', 'the operation is new');
	}
	differences.push(...compareServers(ours, theirs));
	return { differences, marksSeen };
}

function compareServers(ours: ApiDocument, theirs: ApiDocument): Difference[] {
	const [before, after] = [serverUrls(ours)[0]?.origin, serverUrls(theirs).map(url => url.origin)];
	if (before === undefined || after.length === 0 || after.includes(before)) return [];
	const place = { operation: 'servers', section: '', steps: [] };
	const message = `server: ${before} → ${after.join(' or ')}`;
	return [{ change: 'server-changed', place, at: '#/servers', message, marks: [] }];
}
