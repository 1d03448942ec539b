import type { Found, PageRecord } from './found.ts';
import { matchName } from './match-name.ts';
import { nameWords } from './name-words.ts';
import type { PageContents, RecordGroup } from './read-page.ts';
import type { SchemaView, Shape } from './read-schema.ts';
import { type FillContext, type FilledValue, type Filling, isFilled, type SchemaFiller } from './schema-filler.ts';

const sampleSize = 5;

/** Looks on a whole page for what a schema asks. */
export class PageSearch {
	readonly #contents: PageContents;
	readonly #filler: SchemaFiller;
	readonly #said: string;

	constructor(contents: PageContents, filler: SchemaFiller, prompt: string | null) {
		this.#contents = contents;
		this.#filler = filler;
		this.#said = ` ${nameWords(prompt ?? '').join(' ')} `;
	}

	/** Fills one object: from the one thing that is meant, and from what the page says of itself. */
	fill(shape: Shape, context: FillContext = { hints: [], depth: 0 }): Filling {
		const { groups, page } = this.#contents;
		const subjects = [...groups.values()].flatMap(({ records, isSubject = false }) => {
			// Of several things, only the one that the prompt names can be meant; picking any other would be a guess.
			const meant = records.length === 1 ? records : records.filter(record => this.#isNamed(record));
			return meant.length === 1 && (isSubject || records.length > 1) ? meant : [];
		});
		const known = new Map<string, readonly FilledValue[]>();
		const elsewhere: FillContext['elsewhere'] = (name, view, taken) => {
			const finds = known.get(name) ?? this.#findPart(name, view, context);
			known.set(name, finds);
			return finds.find(({ used }) => used.every(found => !taken.has(found)));
		};
		const fillings = [...subjects, { kinds: [], sources: [] }].map(({ kinds, sources }) => {
			const record = { kinds, sources: [...sources, ...page.sources] };
			return this.#filler.fill(shape, record, { ...context, elsewhere });
		});
		const isBetter = (a: Filling, b: Filling) => a.missing.length - b.missing.length || b.found - a.found;
		return fillings.sort(isBetter)[0] as Filling;
	}

	#isNamed({ sources }: PageRecord): boolean {
		return sources.flat().some(({ found: { text } }) => {
			const isName = text.length >= 3 && text.length <= 80 && /\p{L}/u.test(text);
			return isName && this.#said.includes(` ${nameWords(text).join(' ')} `);
		});
	}

	/** What no record has under the name of a property: an object, or a list whose entries are shaped as asked, the best first. */
	#findPart(name: string, { shapes }: SchemaView, { depth }: FillContext): FilledValue[] {
		const context = { hints: [name], depth: depth + 1 };
		return shapes.flatMap((shape): readonly FilledValue[] => {
			if (shape.type === 'array') return this.#findRows(shape, name, context);
			const filling = shape.type === 'object' ? this.fill(shape, context) : null;
			return filling && isFilled(filling) ? [{ value: filling.value, used: [] }] : [];
		});
	}

	#findRows({ items, maxItems }: Shape, name: string, context: FillContext): FilledValue[] {
		const objects = this.#filler.view(items).shapes.filter(({ type }) => type === 'object');
		// A list of plain values is a column.
		const column = { type: 'object', properties: { [name]: items }, required: [name] };
		const isColumn = objects.length === 0;
		return (isColumn ? this.#filler.view(column).shapes : objects)
			.flatMap(shape => [...this.#contents.groups].flatMap(group => this.#rowsOf(shape, group, context) ?? []))
			.sort((a, b) => b.found - a.found || b.rows.length - a.rows.length)
			.map(({ rows, used }) => ({ value: rows.map(row => (isColumn ? row[name] : row)).slice(0, maxItems), used }));
	}

	#rowsOf(shape: Shape, [group, { records, columns = [] }]: readonly [Found, RecordGroup], context: FillContext) {
		const used = [group];
		// A table without rows says that there are none, if it is the table that was meant.
		if (records.length === 0) return hasColumns(shape, columns) ? { rows: [], used, found: 0 } : undefined;
		const fill = (record: PageRecord) => this.#filler.fill(shape, record, context);
		if (!records.slice(0, sampleSize).map(fill).some(isFilled)) return undefined;
		// Rows that lack something are left out; where most do, these aren't the things that were asked for.
		const good = records.map(fill).filter(isFilled);
		const found = good.reduce((sum, filling) => sum + filling.found, 0) / good.length;
		return good.length * 2 < records.length ? undefined : { rows: good.map(({ value }) => value), used, found };
	}
}

function hasColumns({ properties }: Shape, columns: readonly string[]): boolean {
	const isThere = (name: string) => columns.some(column => matchName(name, column, new Set()) !== null);
	return properties.size > 0 && [...properties.keys()].every(isThere);
}
