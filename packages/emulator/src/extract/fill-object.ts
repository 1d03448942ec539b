import { PageError } from '../page/page-error.ts';
import { addressKind } from './coerce-scalar.ts';
import { type FilledValue, fillValue } from './fill-value.ts';
import { matchName, nameMatches, wordsOf } from './match-name.ts';
import type { Found, PageRecord } from './page-record.ts';
import type { SchemaView, Shape } from './read-schema.ts';

/** What every step of an extraction knows. */
export interface FillContext {
	/** Reads a part of the schema. */
	readonly read: (schema: unknown) => SchemaView;
	/** How many objects may still be filled: schemas may branch without end. */
	readonly budget: { objects: number };
	readonly decimalComma: boolean;
	/** Words that go without saying: in `products`, a `productName` is a name. */
	readonly hints: readonly string[];
	readonly depth: number;
	/** Only while filling what the page as a whole is asked for. */
	readonly elsewhere?: Elsewhere;
}

/** Looks for what no record has under the name of a property, in places that aren't `taken`. */
export type Elsewhere = (name: string, view: SchemaView, taken: ReadonlySet<Found>) => FilledValue | undefined;

/** An object as far as it could be filled. */
export interface Filling {
	readonly value: Readonly<Record<string, unknown>>;
	/** How many of its properties were found. */
	readonly found: number;
	/** The required properties that weren't found. */
	readonly missing: readonly string[];
}

/** Deeper than this nothing is looked for; schemas may be endless. */
export const maxDepth = 6;

/** Whether there is anything in it, and all that has to be. */
export function isFilled({ found, missing }: Filling): boolean {
	return found > 0 && missing.length === 0;
}

/** The context of what lies inside: nothing there is looked for on the rest of the page. */
export function inside({ elsewhere, ...context }: FillContext, ...hints: readonly string[]): FillContext {
	return { ...context, hints: [...context.hints, ...hints], depth: context.depth + 1 };
}

/** Fills an object from a record. Each thing found is used for one property only. */
export function fillObject(shape: Shape, record: PageRecord, context: FillContext): Filling {
	if (context.budget.objects-- <= 0)
		throw new PageError('extraction', 'The schema branches too much to be filled from a page');
	const properties = [...shape.properties].map(([name, schema]) => ({ name, view: context.read(schema) }));
	const constants = new Map(properties.flatMap(constantOf));
	const open = properties.filter(({ name }) => !constants.has(name));
	const values = context.depth > maxDepth ? new Map<string, unknown>() : findAll(open, shape, record, context);
	const missing = open.filter(({ name, view }) => shape.required.has(name) && !view.isNullable && !values.has(name));
	const entries = properties.flatMap(({ name, view }): [string, unknown][] => {
		const known = [constants, values].find(map => map.has(name));
		return known ? [[name, known.get(name)]] : view.isNullable ? [[name, null]] : [];
	});
	// fromEntries defines even `__proto__` as a property like any other.
	return { value: Object.fromEntries(entries), found: values.size, missing: missing.map(({ name }) => name) };
}

interface Property {
	readonly name: string;
	readonly view: SchemaView;
}

interface NamedFinds {
	readonly finds: readonly Found[];
	/** By the source that it stands in, then by how the name fits. */
	readonly order: number;
}

function findAll(
	properties: readonly Property[],
	shape: Shape,
	record: PageRecord,
	context: FillContext,
): Map<string, unknown> {
	const values = new Map<string, unknown>();
	// A link's text may be one property, its address another.
	const used = { text: new Set<Found>(), link: new Set<Found>(), image: new Set<Found>() };
	const candidates = properties.flatMap(property => {
		return fieldsNamed(property.name, record, [...context.hints, shape.title]).map(named => ({ property, ...named }));
	});
	for (const { property, finds } of candidates.sort((a, b) => a.order - b.order)) {
		const { name, view } = property;
		const taken = used[addressKind(name) ?? 'text'];
		const filled = values.has(name)
			? undefined
			: fillValue(
					view,
					name,
					finds.filter(found => !taken.has(found)),
					context,
				);
		if (!filled) continue;
		values.set(name, filled.value);
		for (const found of filled.used) taken.add(found);
	}
	for (const { name, view } of properties) {
		const find = values.has(name) ? undefined : context.elsewhere?.(name, view, used.text);
		if (!find) continue;
		values.set(name, find.value);
		for (const found of find.used) used.text.add(found);
	}
	return values;
}

/** Everything that a record says under names that fit a property, by name, the closest first. */
export function fieldsNamed(property: string, { kinds, sources }: PageRecord, hints: readonly string[]): NamedFinds[] {
	const context = new Set([...hints, ...kinds].flatMap(wordsOf));
	return sources
		.flatMap((fields, source) => {
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
		})
		.sort((a, b) => a.order - b.order);
}

/** What the schema itself determines, such as a discriminator. */
function constantOf({ name, view }: Property): [string, unknown][] {
	const [shape, ...others] = view.shapes;
	return shape?.choices?.length === 1 && others.length === 0 && !view.isNullable ? [[name, shape.choices[0]]] : [];
}
