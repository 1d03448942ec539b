import { foldWhitespace } from '../page/visible-text.ts';
import { coerceScalar } from './coerce-scalar.ts';
import { type FillContext, fillObject, inside, isFilled } from './fill-object.ts';
import { foundData } from './found-data.ts';
import type { Found } from './page-record.ts';
import type { SchemaView, Shape } from './read-schema.ts';

/** A value made of things found. */
export interface FilledValue {
	readonly value: unknown;
	readonly used: readonly Found[];
}

/** Makes of the things found under a name what a schema asks for; undefined when none of them will do. */
export function fillValue(
	view: SchemaView,
	name: string,
	finds: readonly Found[],
	context: FillContext,
): FilledValue | undefined {
	for (const shape of view.shapes) {
		const filled =
			shape.type === 'array' ? fillList(shape, name, finds, context) : fillFromOne(shape, name, finds, context);
		if (filled) return filled;
	}
	return undefined;
}

function fillFromOne(
	shape: Shape,
	name: string,
	finds: readonly Found[],
	context: FillContext,
): FilledValue | undefined {
	for (const found of finds) {
		const value =
			shape.type === 'object'
				? fillPart(shape, name, found, context)
				: coerceScalar(found, shape, name, context.decimalComma);
		if (value !== undefined) return { value, used: [found] };
	}
	return undefined;
}

function fillPart(shape: Shape, name: string, found: Found, context: FillContext): unknown {
	const record = found.record();
	const filling = record && fillObject(shape, record, inside(context, name));
	return filling && isFilled(filling) ? filling.value : undefined;
}

function fillList(shape: Shape, name: string, finds: readonly Found[], context: FillContext): FilledValue | undefined {
	const view = context.read(shape.items);
	const all = entriesOf(finds, view);
	const entries = all.flatMap(found => fillValue(view, name, [found], inside(context)) ?? []);
	const value = entries.map(entry => entry.value).slice(0, shape.maxItems);
	// Entries that lack something are left out; where most do, these aren't what was asked for.
	return entries.length > 0 && entries.length * 2 >= all.length ? { value, used: finds } : undefined;
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
	return parts.length > 1 ? parts.map(text => foundData({ text })) : finds;
}
