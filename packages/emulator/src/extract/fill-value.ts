import { foldWhitespace } from '../page/visible-text.ts';
import { coerceScalar } from './coerce-scalar.ts';
import { fillObject } from './fill-object.ts';
import { type FillContext, inside, isFilled } from './filling.ts';
import { foundData } from './found-data.ts';
import type { Found } from './page-record.ts';
import type { ArrayShape, ObjectShape, ScalarShape, SchemaView, Shape } from './shape.ts';

/** A value made of things found. */
export interface FilledValue {
	readonly value: unknown;
	readonly used: readonly Found[];
	/** Less than 1 where one was taken of several. */
	readonly quality: number;
}

/** Makes of the things found under a name what a schema asks for; undefined when none of them will do. */
export function fillValue(
	view: SchemaView,
	name: string,
	finds: readonly Found[],
	context: FillContext,
): FilledValue | undefined {
	for (const shape of constantsAsChoice(view.shapes)) {
		const filled =
			shape.kind === 'scalar'
				? fillScalar(shape, name, finds, context)
				: shape.kind === 'object'
					? fillPart(shape, name, finds, context)
					: shape.kind === 'array'
						? fillList(shape, name, finds, context)
						: undefined;
		if (filled) return filled;
	}
	return undefined;
}

function fillScalar(
	shape: ScalarShape,
	name: string,
	finds: readonly Found[],
	{ decimalComma }: FillContext,
): FilledValue | undefined {
	const readings = finds.map(found => ({ found, value: coerceScalar(found, shape, name, decimalComma) }));
	const [first, ...others] = readings.filter(({ value }) => value !== undefined);
	if (!first) return undefined;
	const isAmbiguous = others.some(({ value }) => value !== first.value);
	return { value: first.value, used: [first.found], quality: isAmbiguous ? 0.8 : 1 };
}

function fillPart(
	shape: ObjectShape,
	name: string,
	finds: readonly Found[],
	context: FillContext,
): FilledValue | undefined {
	for (const found of finds) {
		const record = found.record();
		const filling = record && fillObject(shape, [{ record, weight: 1 }], inside(context, name));
		if (filling && isFilled(filling)) return { value: filling.value, used: [found], quality: filling.score };
	}
	return undefined;
}

function fillList(
	{ items, maxItems }: ArrayShape,
	name: string,
	finds: readonly Found[],
	context: FillContext,
): FilledValue | undefined {
	const view = context.schemas.read(items);
	const entries = entriesOf(finds, view).flatMap(found => fillValue(view, name, [found], inside(context)) ?? []);
	if (entries.length === 0) return undefined;
	const quality = entries.reduce((sum, entry) => sum + entry.quality, 0) / entries.length;
	return { value: entries.map(({ value }) => value).slice(0, maxItems), used: finds, quality };
}

/** The entries of a list: many places, or one place that lists them. */
function entriesOf(finds: readonly Found[], view: SchemaView): readonly Found[] {
	const [only] = finds;
	if (!only || finds.length > 1) return finds;
	const items = only.items();
	if (items.length > 0) return items;
	const isPlain = view.shapes.every(({ kind }) => kind === 'scalar' || kind === 'constant');
	const parts = isPlain
		? foldWhitespace(only.text)
				.split(/\s*[,;|·•]\s+|\s*[;|·•]\s*/)
				.filter(part => part !== '')
		: [];
	return parts.length > 1 ? parts.map(text => foundData({ text, base: 'about:blank' })) : finds;
}

/** A union of literals is a choice among them. */
function constantsAsChoice(shapes: readonly Shape[]): readonly Shape[] {
	const choices = shapes.flatMap(shape => (shape.kind === 'constant' ? [shape.value] : []));
	if (choices.length === 0) return shapes;
	const type = choices.every(value => typeof value === 'number') ? 'number' : 'string';
	return [...shapes, { kind: 'scalar', type, format: null, choices, title: null }];
}
