import type { JsonSchema } from '../json/json-schema.ts';
import { isSchema, resolveReference } from './schema-reference.ts';
import type { SchemaView, Shape } from './shape.ts';

/** More steps than any honest schema takes; those that lead back to themselves take more. */
const maxSteps = 200;
const maxShapes = 16;

/** Reads a schema as far as extraction needs it. `root` is where its references lead. */
export function readSchema(schema: unknown, root: JsonSchema): SchemaView {
	const { shapes, nullable } = view(schema, root, { steps: maxSteps });
	return { shapes: shapes.slice(0, maxShapes), nullable };
}

interface Budget {
	steps: number;
}

function view(schema: unknown, root: JsonSchema, budget: Budget): SchemaView {
	if (!isSchema(schema) || --budget.steps < 0) return { shapes: [], nullable: false };
	const { $ref, allOf, anyOf, oneOf, ...rest } = schema;
	if (typeof $ref === 'string')
		return view({ ...resolveReference($ref, root), ...without(schema, '$ref') }, root, budget);
	if (Array.isArray(allOf)) return view(merge(without(schema, 'allOf'), allOf, root), root, budget);
	const choices = anyOf ?? oneOf;
	const isNullable = schema['nullable'] === true;
	if (Array.isArray(choices)) {
		const different = [...new Set(choices.map(choice => target(choice, root)))];
		const views = different.map(choice => view(isSchema(choice) ? { ...rest, ...choice } : choice, root, budget));
		return {
			shapes: views.flatMap(({ shapes }) => shapes),
			nullable: isNullable || views.some(({ nullable }) => nullable),
		};
	}
	const types = [schema['type'] ?? impliedType(schema)].flat();
	return {
		shapes: types.map(type => toShape(type, schema)).filter(shape => shape !== null),
		nullable: isNullable || types.includes('null') || schema['const'] === null,
	};
}

/** What a bare reference stands for; anything else stands for itself. */
function target(schema: unknown, root: JsonSchema): unknown {
	const isBare = isSchema(schema) && typeof schema['$ref'] === 'string' && Object.keys(schema).length === 1;
	return isBare ? resolveReference(String(schema['$ref']), root) : schema;
}

function toShape(type: unknown, schema: JsonSchema): Shape | null {
	if ('const' in schema) return schema['const'] === null ? null : { kind: 'constant', value: schema['const'] };
	const choices = Array.isArray(schema['enum']) ? schema['enum'].filter(choice => choice !== null) : null;
	if (choices?.length === 1) return { kind: 'constant', value: choices[0] };
	const title = textOf(schema['title']);
	switch (type) {
		case 'object': {
			const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
			const required = Array.isArray(schema['required']) ? schema['required'] : [];
			return { kind: 'object', properties: new Map(properties), required: new Set(required.map(String)), title };
		}
		case 'array': {
			const { items, maxItems } = schema;
			return { kind: 'array', items: items ?? {}, maxItems: typeof maxItems === 'number' ? maxItems : Infinity, title };
		}
		case 'string':
		case 'number':
		case 'integer':
		case 'boolean':
		case 'any':
			return { kind: 'scalar', type, format: textOf(schema['format']), choices, title };
		default:
			return null;
	}
}

function impliedType(schema: JsonSchema): string {
	if ('properties' in schema) return 'object';
	return 'items' in schema ? 'array' : 'any';
}

function merge(base: JsonSchema, parts: readonly unknown[], root: JsonSchema): JsonSchema {
	const schemas = parts
		.filter(isSchema)
		.map(part => (typeof part['$ref'] === 'string' ? resolveReference(part['$ref'], root) : part));
	const all = [...schemas, base];
	const properties = all.flatMap(part => (isSchema(part['properties']) ? Object.entries(part['properties']) : []));
	const required = all.flatMap(part => (Array.isArray(part['required']) ? part['required'] : []));
	return {
		...Object.fromEntries(all.flatMap(part => Object.entries(part))),
		...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
		...(required.length > 0 ? { required } : {}),
	};
}

function without(schema: JsonSchema, key: string): JsonSchema {
	return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
