import { isRecord, type JsonRecord } from '../json/record.ts';

/** The keyword that stands for `anyOf` and `oneOf` in a closed schema. */
export const alternatives = 'alternatives';

const schemaMaps = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const schemaLists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const schemas = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames']);

/**
 * A copy of a schema in which every object that lists its properties has no others, unless it says that it may.
 *
 * Parts of an `allOf` can't be closed each on its own, since none of them knows the others' properties: they stay
 * open (`part`), refer to the open copies of the components, and the whole is closed by `unevaluatedProperties`.
 */
export function closeSchema(schema: unknown, part = false): unknown {
	if (!isRecord(schema)) return schema;
	const whole = isComposed(schema);
	const closed: Record<string, unknown> = {};
	for (const [keyword, value] of Object.entries(schema)) {
		if (keyword === '$ref') closed[keyword] = referTo(String(value), part || whole);
		else if (schemaMaps.has(keyword)) closed[keyword] = mapValues(value, each => closeSchema(each));
		else if (schemas.has(keyword)) closed[keyword] = closeSchema(value);
		else if (!schemaLists.has(keyword) || !Array.isArray(value)) closed[keyword] = value;
		else if (whole || part || keyword === 'allOf')
			closed[keyword] = value.map(each => closeSchema(each, whole || part || keyword === 'allOf'));
		else if (keyword === 'prefixItems') closed[keyword] = value.map(each => closeSchema(each));
		else closed[alternatives] = { exclusive: keyword === 'oneOf', schemas: value.map(each => closeSchema(each)) };
	}
	const open = 'additionalProperties' in schema || 'unevaluatedProperties' in schema;
	if (!part && !open) {
		if (whole) closed['unevaluatedProperties'] = false;
		else if ('properties' in schema) closed['additionalProperties'] = false;
	}
	return closed;
}

/** Every component of a document twice: closed, and open as a part of something else. */
export function closeComponents(components: JsonRecord): { readonly closed: JsonRecord; readonly open: JsonRecord } {
	return {
		closed: { $id: 'closed', $defs: mapValues(components, each => closeSchema(each)) },
		open: { $id: 'open', $defs: mapValues(components, each => closeSchema(each, true)) },
	};
}

/** Whether an object's properties come from more than one place. */
function isComposed(schema: JsonRecord): boolean {
	const choices = 'anyOf' in schema || 'oneOf' in schema;
	return 'allOf' in schema || ('properties' in schema && (choices || '$ref' in schema));
}

function referTo(ref: string, part: boolean): string {
	return ref.replace('#/components/schemas/', `${part ? 'open' : 'closed'}#/$defs/`);
}

function mapValues(map: unknown, change: (value: unknown) => unknown): JsonRecord {
	if (!isRecord(map)) return {};
	return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}
