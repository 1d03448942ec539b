import { isJsonObject, type Json, type JsonObject } from '../../codegen/json.ts';
import { child, type Node, type ObjectNode, resolve } from '../document/node.ts';
import { canonicalJson } from './canonical-json.ts';
import { joinShapes } from './join-shapes.ts';
import { constraintsOf, mergeAll } from './merge-schemas.ts';
import { anything, nothing, type ObjectShape, type Shape, type TypeShape } from './shape.ts';
import { typeShape } from './type-shape.ts';

const allTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const;
type Type = (typeof allTypes)[number];

/** What a schema means. `passed` has the unions that it is part of, so that one that contains itself comes to an end. */
export function shapeOf(node: Node, passed: ReadonlySet<string> = new Set()): Shape {
	const schema = mergeAll(resolve(node));
	const { anyOf, oneOf, ...base } = schema.value;
	const union = anyOf === undefined ? 'oneOf' : 'anyOf';
	const branches = anyOf ?? oneOf;
	if (Array.isArray(branches)) {
		if (passed.has(schema.pointer)) return nothing;
		const inside = new Set([...passed, schema.pointer]);
		return branches
			.map((_, index) => shapeOf(branchOf(schema, base, union, index), inside))
			.reduce(joinShapes, base['nullable'] === true ? { ...nothing, null: schema } : nothing);
	}
	return simpleShape({ ...schema, value: constraintsOf(schema.value) });
}

/** One branch of a union, with what the union says of all of them. */
function branchOf(schema: ObjectNode, base: JsonObject, union: string, index: number): Node {
	const branch = child(schema, union, index) ?? { ...schema, value: {} };
	const { nullable: _, ...common } = constraintsOf(base);
	if (Object.keys(common).length === 0) return branch;
	const resolved = resolve(branch);
	return { ...resolved, value: { allOf: [common, resolved.value] } };
}

function simpleShape(node: ObjectNode): Shape {
	const { value: schema } = node;
	if (Object.keys(schema).length === 0) return anything;
	if (isJsonObject(schema['not']) && Object.keys(schema['not']).length === 0) return nothing;
	const values = valuesOf(schema);
	const types = typesOf(schema, values);
	const has = (type: Type): boolean =>
		types.has(type) && (values === undefined || values.some(value => typeOf(value) === type));
	const shape = (type: Type): TypeShape | undefined =>
		has(type)
			? typeShape(
					node,
					type,
					values?.filter(value => typeOf(value) === type),
				)
			: undefined;
	const array = shape('array');
	const object = shape('object');
	const items = child(node, 'items');
	return {
		any: false,
		null: has('null') ? { pointer: node.pointer, marks: node.marks } : undefined,
		boolean: shape('boolean'),
		number: shape('number'),
		string: shape('string'),
		array: array && { ...array, items: items === undefined ? [] : [items] },
		objects: object === undefined ? [] : [objectShape(node, object)],
	};
}

function objectShape(node: ObjectNode, object: TypeShape): ObjectShape {
	const { properties, required, additionalProperties: others } = node.value;
	const names = Object.keys(isJsonObject(properties) ? properties : {});
	const open = others === undefined || others === true || (isJsonObject(others) && Object.keys(others).length === 0);
	return {
		...object,
		identity: canonicalJson(node.value),
		fields: new Map(
			names.flatMap(name => {
				const field = child(node, 'properties', name);
				return field === undefined ? [] : [[name, field]];
			}),
		),
		required: new Set(Array.isArray(required) ? required.map(String) : []),
		others: open ? 'anything' : others === false ? 'nothing' : (child(node, 'additionalProperties') ?? 'anything'),
	};
}

function valuesOf(schema: JsonObject): readonly Json[] | undefined {
	if (schema['const'] !== undefined) return [schema['const']];
	return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

function typesOf(schema: JsonObject, values: readonly Json[] | undefined): ReadonlySet<Type> {
	const written = typeof schema['type'] === 'string' ? [schema['type']] : schema['type'];
	const types = new Set<Type>();
	if (Array.isArray(written)) for (const type of written) types.add(type === 'integer' ? 'number' : (type as Type));
	else if (values !== undefined) for (const value of values) types.add(typeOf(value));
	else if (schema['properties'] !== undefined || schema['additionalProperties'] !== undefined) types.add('object');
	else if (schema['items'] !== undefined) types.add('array');
	else for (const type of allTypes) types.add(type);
	if (schema['nullable'] === true) types.add('null');
	return types;
}

function typeOf(value: Json): Type {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value as Exclude<Type, 'null' | 'array'>;
}
