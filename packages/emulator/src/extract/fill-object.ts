import { fillValue } from './fill-value.ts';
import { type FillContext, type Filling, inside, isFilled, maxDepth, type PageFind } from './filling.ts';
import { areRivals, matchFields, UsedFinds } from './match-fields.ts';
import { nameWords } from './name-words.ts';
import type { PageRecord, WeightedRecord } from './page-record.ts';
import type { Property } from './schema-reader.ts';
import type { ObjectShape } from './shape.ts';

/** Fills an object from records, the first of which it is about. Each thing found is used for one property only. */
export function fillObject(shape: ObjectShape, records: readonly WeightedRecord[], context: FillContext): Filling {
	const properties = context.schemas.propertiesOf(shape);
	const constants = new Map(properties.flatMap(constantOf));
	const open = properties.filter(({ name }) => !constants.has(name));
	const finds = context.depth > maxDepth ? new Map<string, PageFind>() : findAll(open, records, shape, context);
	const missing = open.filter(({ name, isRequired, view }) => isRequired && !view.nullable && !finds.has(name));
	const entries = properties.flatMap(({ name, view }): [string, unknown][] => {
		if (constants.has(name)) return [[name, constants.get(name)]];
		const find = finds.get(name);
		if (find) return [[name, find.value]];
		return view.nullable ? [[name, null]] : [];
	});
	const total = [...finds.values()].reduce((sum, { score }) => sum + score, 0);
	return {
		// fromEntries defines even `__proto__` as a property like any other.
		value: Object.fromEntries(entries),
		found: finds.size,
		score: open.length === 0 ? 0 : total / open.length,
		missing: missing.map(({ name }) => name),
	};
}

function findAll(
	properties: readonly Property[],
	records: readonly WeightedRecord[],
	shape: ObjectShape,
	context: FillContext,
): Map<string, PageFind> {
	const finds = new Map<string, PageFind>();
	const used = new UsedFinds();
	const candidates = matchFields(properties, records, [...context.hints, shape.title ?? '']);
	for (const candidate of candidates) {
		const { property, score } = candidate;
		const free = used.free(candidate);
		if (finds.has(property.name) || free.length === 0) continue;
		if (candidates.some(other => areRivals(candidate, other) && used.free(other).length > 0)) continue;
		const filled = fillValue(property.view, property.name, free, context);
		if (!filled) continue;
		used.add(property, filled.used);
		finds.set(property.name, { value: filled.value, score: score * filled.quality });
	}
	for (const property of properties.filter(({ name }) => !finds.has(name))) {
		const find = underPrefix(property, records, context) ?? context.elsewhere?.(property.name);
		if (find) finds.set(property.name, find);
	}
	return finds;
}

/** What the schema itself determines, such as a discriminator. */
function constantOf({ name, view }: Property): [string, unknown][] {
	const [shape, ...others] = view.shapes;
	return shape?.kind === 'constant' && others.length === 0 && !view.nullable ? [[name, shape.value]] : [];
}

/** `seller: { name }` may stand on the page as `seller-name`. */
function underPrefix(
	{ name, view }: Property,
	records: readonly WeightedRecord[],
	context: FillContext,
): PageFind | undefined {
	const shape = view.shapes.find(candidate => candidate.kind === 'object');
	if (!shape) return undefined;
	const prefix = nameWords(name);
	const parts = records.map(({ record, weight }) => ({ record: partsOf(record, prefix), weight }));
	const filling = fillObject(shape, parts, inside(context));
	return isFilled(filling) ? { value: filling.value, score: filling.score } : undefined;
}

function partsOf(record: PageRecord, prefix: readonly string[]): PageRecord {
	const fields = record.fields.flatMap(field => {
		const words = nameWords(field.name);
		const isPart = words.length > prefix.length && words.slice(0, prefix.length).join(' ') === prefix.join(' ');
		return isPart ? [{ ...field, name: words.slice(prefix.length).join(' ') }] : [];
	});
	return { kinds: [], fields };
}
