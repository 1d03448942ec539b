import { fillValue } from './fill-value.ts';
import { type FillContext, inside, type PageFind } from './filling.ts';
import { matchesLabel } from './label-match.ts';
import { matchName, matchScore } from './match-name.ts';
import { nameWords, singular } from './name-words.ts';
import type { Found, PageContents, PageRecord, RecordGroup } from './page-record.ts';
import { recordIndex } from './record-index.ts';
import type { ArrayShape, SchemaView } from './shape.ts';

/** A list of plain values that goes by a name: a column of a group, a list under a heading, parts of one name. */
export function findList(
	shape: ArrayShape,
	name: string,
	{ groups, facts, lists }: PageContents,
	context: FillContext,
): PageFind | undefined {
	const items = context.schemas.read(shape.items);
	const finds = [
		...groups.map(group => readColumn(items, name, group, context)),
		...facts.flatMap(({ record, weight }) =>
			recordIndex(record).map(({ name: field, finds }) => {
				const match = matchName(name, field, wordsOf(record, context));
				const view: SchemaView = { shapes: [shape], nullable: false };
				const filled = match > matchScore.loose ? fillValue(view, name, finds, context) : undefined;
				return filled && { value: filled.value, score: match * weight };
			}),
		),
		...lists.map(({ labels, items: entries }) => {
			const values = matchesLabel(name, labels) ? read(items, name, entries, context) : undefined;
			return values && { value: values, score: 0.8 };
		}),
	];
	const [best] = finds.filter(find => find !== undefined).sort((a, b) => b.score - a.score);
	return best && { ...best, value: (best.value as readonly unknown[]).slice(0, shape.maxItems) };
}

/** The one list of a page, for when nothing says which is meant. */
export function onlyList(shape: ArrayShape, { lists }: PageContents, context: FillContext): PageFind | undefined {
	const [list, ...others] = lists.filter(({ isMarked }) => isMarked);
	if (!list || others.length > 0) return undefined;
	const value = read(context.schemas.read(shape.items), '', list.items, context);
	return value && { value: value.slice(0, shape.maxItems), score: 0.5 };
}

function readColumn(items: SchemaView, name: string, group: RecordGroup, context: FillContext): PageFind | undefined {
	let best = 0;
	const cells = group.records.flatMap(record => {
		const ranked = recordIndex(record)
			.map(({ name: field, finds, weight }) => {
				return { finds, score: matchName(name, field, wordsOf(record, context)) * weight };
			})
			.filter(({ score }) => score > matchScore.loose)
			.sort((a, b) => b.score - a.score);
		best = Math.max(best, ranked[0]?.score ?? 0);
		return ranked[0]?.finds.slice(0, 1) ?? [];
	});
	const isColumn = cells.length * 2 >= group.records.length;
	const value = isColumn ? read(items, name, cells, context) : undefined;
	return value && { value, score: best * group.weight };
}

/** The values of entries, if most of them have one. */
function read(view: SchemaView, name: string, entries: readonly Found[], context: FillContext): unknown[] | undefined {
	const values = entries.flatMap(found => fillValue(view, singular(name), [found], inside(context)) ?? []);
	const isMost = values.length > 0 && values.length * 2 >= entries.length;
	return isMost ? values.map(({ value }) => value) : undefined;
}

function wordsOf(record: PageRecord, context: FillContext): ReadonlySet<string> {
	return new Set([...record.kinds, ...context.hints.flatMap(nameWords)].map(singular));
}
