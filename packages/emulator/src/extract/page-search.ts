import { type Elsewhere, type FillContext, type Filling, fillObject, isFilled, maxDepth } from './fill-object.ts';
import type { FilledValue } from './fill-value.ts';
import { matchName } from './match-name.ts';
import { nameWords } from './name-words.ts';
import type { Found, PageContents, PageRecord, RecordGroup } from './page-record.ts';
import type { SchemaView, Shape } from './read-schema.ts';

const sampleSize = 5;

/** A group of records that fits, as a list of filled objects. */
interface Rows {
	readonly group: Found;
	readonly value: readonly Filling['value'][];
	/** How many properties a row has, on average. */
	readonly found: number;
}

/** Looks on a whole page for what a schema asks. */
export class PageSearch {
	readonly #contents: PageContents;
	readonly #prompt: string;

	constructor(contents: PageContents, prompt: string | null) {
		this.#contents = contents;
		this.#prompt = prompt ?? '';
	}

	/** Fills one object: from the one thing that is meant, and from what the page says of itself. */
	fill(shape: Shape, context: FillContext): Filling {
		const { groups, page } = this.#contents;
		const subjects = [...groups.values()].flatMap(({ records, isSubject = false }) => {
			// Of several things, only the one that the prompt names can be meant; picking any other would be a guess.
			const meant = records.length === 1 ? records : records.filter(record => this.#isNamed(record));
			return meant.length === 1 && (isSubject || records.length > 1) ? meant : [];
		});
		const known = new Map<string, readonly FilledValue[]>();
		const elsewhere: Elsewhere = (name, view, taken) => {
			const finds = known.get(name) ?? this.#findPart(name, view, context);
			known.set(name, finds);
			return finds.find(({ used }) => used.every(found => !taken.has(found)));
		};
		const fillings = [...subjects, { kinds: [], sources: [] }].map(({ kinds, sources }) => {
			return fillObject(shape, { kinds, sources: [...sources, ...page.sources] }, { ...context, elsewhere });
		});
		const isBetter = (a: Filling, b: Filling) => a.missing.length - b.missing.length || b.found - a.found;
		return fillings.sort(isBetter)[0] as Filling;
	}

	#isNamed({ sources }: PageRecord): boolean {
		const said = ` ${nameWords(this.#prompt).join(' ')} `;
		if (said.trim() === '') return false;
		return sources.flat().some(({ found: { text } }) => {
			const isName = text.length >= 3 && text.length <= 80 && /\p{L}/u.test(text);
			return isName && said.includes(` ${nameWords(text).join(' ')} `);
		});
	}

	/** What no record has under the name of a property: an object, or a list whose entries are shaped as asked, the best first. */
	#findPart(name: string, { shapes }: SchemaView, around: FillContext): FilledValue[] {
		const context = { ...around, hints: [name], depth: around.depth + 1 };
		if (context.depth > maxDepth) return [];
		return shapes.flatMap(shape => {
			if (shape.type === 'array') return this.#findRows(shape, name, context);
			const filling = shape.type === 'object' ? this.fill(shape, context) : null;
			return filling && isFilled(filling) ? [{ value: filling.value, used: [] }] : [];
		});
	}

	#findRows({ items, maxItems }: Shape, name: string, context: FillContext): FilledValue[] {
		// A list of plain values is a column.
		const row = { type: 'object', properties: { [name]: items }, required: [name] };
		const objects = context.read(items).shapes.filter(({ type }) => type === 'object');
		const isColumn = objects.length === 0;
		return (isColumn ? context.read(row).shapes : objects)
			.flatMap(shape =>
				[...this.#contents.groups].flatMap(([found, group]) => rowsOf(shape, found, group, context) ?? []),
			)
			.sort((a, b) => b.found - a.found || b.value.length - a.value.length)
			.map(({ value, group }) => {
				return { value: value.map(each => (isColumn ? each[name] : each)).slice(0, maxItems), used: [group] };
			});
	}
}

function rowsOf(shape: Shape, group: Found, { records, columns }: RecordGroup, context: FillContext): Rows | undefined {
	// A table without rows says that there are none, if it is the table that was meant.
	if (records.length === 0) return hasColumns(shape, columns ?? []) ? { group, value: [], found: 0 } : undefined;
	const fill = (record: PageRecord) => fillObject(shape, record, context);
	if (!records.slice(0, sampleSize).map(fill).some(isFilled)) return undefined;
	// Rows that lack something are left out; where most do, these aren't the things that were asked for.
	const good = records.map(fill).filter(isFilled);
	const found = good.reduce((sum, filling) => sum + filling.found, 0) / good.length;
	return good.length * 2 < records.length ? undefined : { group, value: good.map(({ value }) => value), found };
}

function hasColumns({ properties }: Shape, columns: readonly string[]): boolean {
	const isThere = (name: string) => columns.some(column => matchName(name, column, new Set()) !== null);
	return properties.size > 0 && [...properties.keys()].every(isThere);
}
