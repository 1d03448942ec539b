import { fillObject } from './fill-object.ts';
import { type FillContext, type Filling, isFilled, type PageFind } from './filling.ts';
import { isMentioned, labelBonus, matchesLabel } from './label-match.ts';
import { matchName } from './match-name.ts';
import type { RecordGroup } from './page-record.ts';
import type { ObjectShape } from './shape.ts';

const sampleSize = 5;
const noWords: ReadonlySet<string> = new Set();

/** A group of records that fits, as a list of filled objects. */
export interface GroupFind extends PageFind {
	readonly group: RecordGroup;
	readonly value: readonly unknown[];
}

/** The groups that can fill objects of a shape, best first. */
export function findGroups(
	shape: ObjectShape,
	groups: readonly RecordGroup[],
	context: FillContext,
	prompt: string | null,
): GroupFind[] {
	return groups
		.flatMap(group => fillGroup(shape, group, context, prompt) ?? [])
		.sort((a, b) => b.score - a.score || b.value.length - a.value.length);
}

/** What the best group lacks, when none fits: the names for an error. */
export function missingInGroups(shape: ObjectShape, groups: readonly RecordGroup[], context: FillContext): string[] {
	const attempts = groups.flatMap(group => fillings(shape, group, context, 1)).filter(({ found }) => found > 0);
	attempts.sort((a, b) => a.missing.length - b.missing.length);
	return [...(attempts[0]?.missing ?? [])];
}

function fillGroup(
	shape: ObjectShape,
	group: RecordGroup,
	context: FillContext,
	prompt: string | null,
): GroupFind | undefined {
	const isLabelled =
		context.hints.some(hint => matchesLabel(hint, group.labels)) ||
		(prompt !== null && isMentioned(group.labels, prompt));
	const bonus = isLabelled ? labelBonus : 0;
	if (group.records.length === 0)
		return hasColumns(shape, group.columns ?? []) ? { group, value: [], score: 0.3 + bonus } : undefined;
	if (!fillings(shape, group, context, sampleSize).some(isFilled)) return undefined;
	const good = fillings(shape, group, context).filter(isFilled);
	// Rows that lack something are left out; where most do, these aren't the things that were asked for.
	if (good.length * 2 < group.records.length) return undefined;
	const mean = good.reduce((sum, { score }) => sum + score, 0) / good.length;
	const share = good.length / group.records.length;
	return { group, value: good.map(({ value }) => value), score: mean * (0.5 + 0.5 * share) + bonus };
}

function fillings(shape: ObjectShape, group: RecordGroup, context: FillContext, limit?: number): Filling[] {
	return group.records.slice(0, limit).map(record => fillObject(shape, [{ record, weight: group.weight }], context));
}

/** A table without rows says that there are none - if it is the table that was meant. */
function hasColumns(shape: ObjectShape, columns: readonly string[]): boolean {
	const names = [...shape.properties.keys()];
	return names.length > 0 && names.every(name => columns.some(column => matchName(name, column, noWords) > 0.5));
}
