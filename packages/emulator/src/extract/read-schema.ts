import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'any'] as const;
/** More steps than any honest schema takes; those that lead back to themselves take more. */
const maxSteps = 200;
const maxShapes = 16;

/** One way to satisfy a schema. */
export interface Shape {
	readonly type: (typeof types)[number];
	/** An object's; empty in all others. */
	readonly properties: ReadonlyMap<string, unknown>;
	readonly required: ReadonlySet<string>;
	/** An array's: the schema of its items. */
	readonly items: unknown;
	readonly maxItems: number;
	readonly format: string;
	/** The values that are allowed, if they are given. */
	readonly choices: readonly unknown[] | null;
	readonly title: string;
}

/** What a schema asks for: any of the shapes, and perhaps null. */
export interface SchemaView {
	readonly shapes: readonly Shape[];
	readonly isNullable: boolean;
}

/** Reads a schema as far as extraction needs it. `root`: where its references lead. */
export function readSchema(schema: unknown, root: JsonSchema): SchemaView {
	const { shapes, isNullable } = view(schema, root, { steps: maxSteps });
	// A union of literals is a choice among them.
	const literals = shapes.filter(({ choices }) => choices?.length === 1);
	const choices = literals.flatMap(shape => shape.choices ?? []);
	const type = choices.every(choice => typeof choice === 'number') ? 'number' : 'string';
	const merged = literals.length < 2 ? shapes : shapes.filter(shape => !literals.includes(shape));
	const union = literals.length < 2 ? [] : literals.slice(0, 1).map(first => ({ ...first, type, choices }) as const);
	return { shapes: [...merged, ...union].slice(0, maxShapes), isNullable };
}

function view(schema: unknown, root: JsonSchema, budget: { steps: number }): SchemaView {
	if (!isSchema(schema) || --budget.steps < 0) return { shapes: [], isNullable: false };
	const { $ref, allOf, anyOf, oneOf, ...rest } = schema;
	if (typeof $ref === 'string') return view({ ...follow($ref, root), ...omit(schema, '$ref') }, root, budget);
	if (Array.isArray(allOf)) return view(merge([...allOf, omit(schema, 'allOf')], root), root, budget);
	const choices = anyOf ?? oneOf;
	const isNullable = schema['nullable'] === true;
	if (!Array.isArray(choices)) {
		const types = [schema['type'] ?? impliedType(schema)].flat();
		return {
			shapes: types.flatMap(type => toShape(type, schema)),
			isNullable: isNullable || types.includes('null') || schema['const'] === null,
		};
	}
	const views = choices.map(choice => view(isSchema(choice) ? { ...rest, ...choice } : choice, root, budget));
	return {
		shapes: views.flatMap(({ shapes }) => shapes),
		isNullable: isNullable || views.some(each => each.isNullable),
	};
}

function toShape(type: unknown, schema: JsonSchema): Shape[] {
	const known = types.find(name => name === type);
	const given = 'const' in schema ? [schema['const']] : schema['enum'];
	const choices = Array.isArray(given) ? given.filter(choice => choice !== null) : null;
	if (!known || ('const' in schema && schema['const'] === null)) return [];
	const { properties, required, items = {}, maxItems, format, title } = schema;
	return [
		{
			type: known,
			properties: new Map(known === 'object' && isSchema(properties) ? Object.entries(properties) : []),
			required: new Set(Array.isArray(required) ? required.map(String) : []),
			items,
			maxItems: typeof maxItems === 'number' ? maxItems : Infinity,
			format: typeof format === 'string' ? format : '',
			choices,
			title: typeof title === 'string' ? title : '',
		},
	];
}

function impliedType(schema: JsonSchema): string {
	if ('properties' in schema) return 'object';
	return 'items' in schema ? 'array' : 'any';
}

function merge(parts: readonly unknown[], root: JsonSchema): JsonSchema {
	const schemas = parts.filter(isSchema).map(part => (part['$ref'] ? follow(String(part['$ref']), root) : part));
	const properties = schemas.flatMap(part => (isSchema(part['properties']) ? Object.entries(part['properties']) : []));
	const required = schemas.flatMap(part => (Array.isArray(part['required']) ? part['required'] : []));
	const whole = Object.fromEntries(schemas.flatMap(part => Object.entries(part)));
	return properties.length > 0 ? { ...whole, properties: Object.fromEntries(properties), required } : whole;
}

/** The schema that a `$ref` leads to. Only references within the document are followed. */
function follow(reference: string, root: JsonSchema): JsonSchema {
	let target: unknown = reference.startsWith('#') ? root : null;
	for (const part of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
		const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
		const isInside = typeof target === 'object' && target !== null && Object.hasOwn(target, key);
		target = isInside ? Reflect.get(target as object, key) : null;
	}
	if (isSchema(target)) return target;
	throw new PageError('extraction', `The schema refers to "${reference}", which it doesn't define`);
}

function isSchema(value: unknown): value is JsonSchema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function omit(schema: JsonSchema, key: string): JsonSchema {
	return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}
