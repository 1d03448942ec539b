import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';
import { foldWhitespace } from '../page/visible-text.ts';
import { addressKind, coerceScalar } from './coerce-scalar.ts';
import { type Found, foundData, type PageRecord } from './found.ts';
import { matchName, nameMatches, wordsOf } from './match-name.ts';
import { readSchema, type SchemaView, type Shape } from './read-schema.ts';

/** Far more objects than a page holds. */
const maxObjects = 20_000;
/** Deeper than this nothing is looked for; schemas may be endless. */
const maxDepth = 6;

/** Where in a schema something is filled. */
export interface FillContext {
	/** Words that go without saying: in `products`, a `productName` is a name. */
	readonly hints: readonly string[];
	readonly depth: number;
	/** Looks for what no record has under the name of a property, in places that aren't `taken`. Only for the page as a whole. */
	readonly elsewhere?: (name: string, view: SchemaView, taken: ReadonlySet<Found>) => FilledValue | undefined;
}

/** A value made of things found. */
export interface FilledValue {
	readonly value: unknown;
	readonly used: readonly Found[];
}

/** An object as far as it could be filled. */
export interface Filling {
	readonly value: Readonly<Record<string, unknown>>;
	/** How many of its properties were found. */
	readonly found: number;
	/** The required properties that weren't found. */
	readonly missing: readonly string[];
}

/** Whether there is anything in it, and all that has to be. */
export function isFilled({ found, missing }: Filling): boolean {
	return found > 0 && missing.length === 0;
}

/** Fills what a schema asks for from the records of a page. */
export class SchemaFiller {
	readonly #root: JsonSchema;
	readonly #decimalComma: boolean;
	readonly #views = new Map<unknown, SchemaView>();
	#objectsLeft = maxObjects;

	/** `decimalComma`: whether the page's language writes numbers with one. */
	constructor(root: JsonSchema, decimalComma: boolean) {
		this.#root = root;
		this.#decimalComma = decimalComma;
	}

	/** Reads a part of the schema. */
	view(part: unknown): SchemaView {
		const view = this.#views.get(part) ?? readSchema(part, this.#root);
		this.#views.set(part, view);
		return view;
	}

	/** Fills an object from a record. Each thing found is used for one property only. */
	fill(shape: Shape, record: PageRecord, context: FillContext): Filling {
		// Schemas may branch without end.
		if (--this.#objectsLeft < 0)
			throw new PageError('extraction', 'The schema branches too much to be filled from a page');
		const properties = [...shape.properties].map(([name, schema]) => ({ name, view: this.view(schema) }));
		const open = properties.filter(({ view }) => constantOf(view) === undefined);
		const values = context.depth > maxDepth ? new Map<string, unknown>() : this.#findAll(open, shape, record, context);
		const missing = open.filter(({ name, view }) => shape.required.has(name) && !view.isNullable && !values.has(name));
		const entries = properties.map(({ name, view }) => {
			return [name, values.has(name) ? values.get(name) : (constantOf(view) ?? (view.isNullable ? null : undefined))];
		});
		// fromEntries defines even `__proto__` as a property like any other.
		const value = Object.fromEntries(entries.filter(([, each]) => each !== undefined));
		return { value, found: values.size, missing: missing.map(({ name }) => name) };
	}

	#findAll(
		properties: readonly { readonly name: string; readonly view: SchemaView }[],
		{ title }: Shape,
		record: PageRecord,
		{ elsewhere, ...context }: FillContext,
	): Map<string, unknown> {
		const values = new Map<string, unknown>();
		// A link's text may be one property, its address another.
		const used = { text: new Set<Found>(), link: new Set<Found>(), image: new Set<Found>() };
		const keep = (name: string, taken: Set<Found>, filled: FilledValue | undefined) => {
			if (filled === undefined) return;
			values.set(name, filled.value);
			for (const found of filled.used) taken.add(found);
		};
		const hints = [...context.hints, title];
		const named = properties.flatMap(property =>
			fieldsNamed(property.name, record, hints).map(fields => ({ ...property, ...fields })),
		);
		for (const { name, view, finds } of named.sort((a, b) => a.order - b.order)) {
			const taken = used[addressKind(name) ?? 'text'];
			const free = finds.filter(found => !taken.has(found));
			if (!values.has(name)) keep(name, taken, this.#value(view, name, free, context));
		}
		for (const { name, view } of properties) {
			if (!values.has(name)) keep(name, used.text, elsewhere?.(name, view, used.text));
		}
		return values;
	}

	/** Makes of the things found under a name what a schema asks for; undefined when none of them will do. */
	#value(view: SchemaView, name: string, finds: readonly Found[], context: FillContext): FilledValue | undefined {
		for (const shape of view.shapes) {
			const list = shape.type === 'array' ? this.#list(shape, name, finds, context) : undefined;
			if (list) return list;
			for (const found of shape.type === 'array' ? [] : finds) {
				const value =
					shape.type === 'object'
						? this.#part(shape, name, found, context)
						: coerceScalar(found, shape, name, this.#decimalComma);
				if (value !== undefined) return { value, used: [found] };
			}
		}
		return undefined;
	}

	#part(shape: Shape, name: string, found: Found, { hints, depth }: FillContext): unknown {
		const record = found.record();
		const filling = record && this.fill(shape, record, { hints: [...hints, name], depth: depth + 1 });
		return filling && isFilled(filling) ? filling.value : undefined;
	}

	#list(
		{ items, maxItems }: Shape,
		name: string,
		finds: readonly Found[],
		{ hints, depth }: FillContext,
	): FilledValue | undefined {
		const view = this.view(items);
		const all = entriesOf(finds, view);
		const entries = all.flatMap(found => this.#value(view, name, [found], { hints, depth: depth + 1 }) ?? []);
		const value = entries.map(entry => entry.value).slice(0, maxItems);
		// Entries that lack something are left out; where most do, these aren't what was asked for.
		return entries.length > 0 && entries.length * 2 >= all.length ? { value, used: finds } : undefined;
	}
}

/** What the schema itself determines, such as a discriminator. */
function constantOf({ shapes: [shape, ...others], isNullable }: SchemaView): unknown {
	return shape?.choices?.length === 1 && others.length === 0 && !isNullable ? shape.choices[0] : undefined;
}

/** Everything that a record says under names that fit a property, by name, with its rank by source and by how the name fits. */
function fieldsNamed(property: string, { kinds, sources }: PageRecord, hints: readonly string[]) {
	const context = new Set([...hints, ...kinds].flatMap(wordsOf));
	return sources.flatMap((fields, source) => {
		const byName = new Map<string, { finds: Found[]; order: number }>();
		for (const { name, found } of fields) {
			const match = matchName(property, name, context);
			if (match === null) continue;
			const order = source * nameMatches.length + nameMatches.indexOf(match);
			const named = byName.get(name) ?? { finds: [], order };
			named.finds.push(found);
			byName.set(name, named);
		}
		return [...byName.values()];
	});
}

/** The entries of a list: many places, or one place that lists them. */
function entriesOf(finds: readonly Found[], view: SchemaView): readonly Found[] {
	const [only] = finds;
	if (!only || finds.length > 1) return finds;
	const items = only.items();
	const isPlain = view.shapes.every(({ type }) => type !== 'object' && type !== 'array');
	if (items.length > 0 || !isPlain) return items.length > 0 ? items : finds;
	const parts = foldWhitespace(only.text)
		.split(/\s*[,;|·•]\s+|\s*[;|·•]\s*/)
		.filter(part => part !== '');
	return parts.length > 1 ? parts.map(text => foundData(text)) : finds;
}
