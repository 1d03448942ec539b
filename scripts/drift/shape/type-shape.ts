import type { Json, JsonObject } from '../../codegen/json.ts';
import type { ObjectNode } from '../document/node.ts';
import { canonicalJson } from './canonical-json.ts';
import type { TypeShape } from './shape.ts';

/** The keywords that bound a value of each type, and those that demand something else of it. */
const keywords: Record<string, { readonly bounds: readonly [string, string] | undefined; readonly rules: string[] }> = {
	boolean: { bounds: undefined, rules: [] },
	number: { bounds: ['minimum', 'maximum'], rules: ['multipleOf'] },
	string: { bounds: ['minLength', 'maxLength'], rules: ['pattern', 'format'] },
	array: { bounds: ['minItems', 'maxItems'], rules: ['uniqueItems', 'contains', 'prefixItems'] },
	object: {
		bounds: ['minProperties', 'maxProperties'],
		rules: ['propertyNames', 'patternProperties', 'dependentRequired'],
	},
};

/** What a schema demands of the values of one type. */
export function typeShape(node: ObjectNode, type: string, values: readonly Json[] | undefined): TypeShape {
	const { value: schema, pointer, marks } = node;
	const { bounds, rules: names } = keywords[type] ?? { bounds: undefined, rules: [] };
	const rules = new Map<string, string>();
	for (const name of [...names, 'not', 'if']) {
		const rule = schema[name];
		if (rule !== undefined && rule !== false) rules.set(name, typeof rule === 'string' ? rule : canonicalJson(rule));
	}
	if (type === 'string' && schema['contentMediaType'] === 'application/octet-stream') rules.set('format', 'binary');
	if (type === 'number' && isInteger(schema)) rules.set('integer', 'yes');
	let [lowest, highest] = bounds === undefined ? [] : bounds.map(name => numberAt(schema, name));
	if (type === 'number') [lowest, highest] = exclusive(schema, rules, lowest, highest);
	return {
		pointer,
		marks,
		values: values && new Set(values.map(canonicalJson)),
		// Nothing is shorter than nothing: this bound says no more than its absence.
		lowest: type !== 'number' && lowest === 0 ? undefined : lowest,
		highest,
		rules,
	};
}

function isInteger({ type }: JsonObject): boolean {
	return type === 'integer' || (Array.isArray(type) && type.includes('integer') && !type.includes('number'));
}

/** Bounds that a value must not reach; OpenAPI 3.0 writes them as `true` beside the bound. Of an integer they are bounds. */
function exclusive(
	schema: JsonObject,
	rules: Map<string, string>,
	lowest: number | undefined,
	highest: number | undefined,
): [number | undefined, number | undefined] {
	const above = schema['exclusiveMinimum'] === true ? lowest : numberAt(schema, 'exclusiveMinimum');
	const below = schema['exclusiveMaximum'] === true ? highest : numberAt(schema, 'exclusiveMaximum');
	if (rules.has('integer')) {
		return [above === undefined ? lowest : Math.floor(above) + 1, below === undefined ? highest : Math.ceil(below) - 1];
	}
	if (above !== undefined) rules.set('exclusiveMinimum', String(above));
	if (below !== undefined) rules.set('exclusiveMaximum', String(below));
	return [above === lowest ? undefined : lowest, below === highest ? undefined : highest];
}

function numberAt(schema: JsonObject, key: string): number | undefined {
	const value = schema[key];
	return typeof value === 'number' ? value : undefined;
}
