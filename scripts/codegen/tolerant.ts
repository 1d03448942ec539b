import type { JsonObject } from './json.ts';
import { mapSchema, mapValues } from './map-schema.ts';

/** What refuses or changes an answer that a provider may well send tomorrow, and what only people read. */
const dropped = new Set([
	'default', // would be filled in: what was parsed must be what was sent
	'enum', // new values appear
	'const', // likewise
	'format', // time stamps come without a zone
	'pattern',
	'minLength',
	'maxLength',
	'minimum',
	'maximum',
	'exclusiveMinimum',
	'exclusiveMaximum',
	'multipleOf',
	'minItems',
	'maxItems',
	'uniqueItems',
	'minProperties',
	'maxProperties',
	'title',
	'description',
	'deprecated',
	'example',
	'examples',
]);

/**
 * The same schemas, asking only for the right types in the right places. An enum becomes its type rather than
 * `enum or string`: the two accept the same, and the shorter one is shipped to users.
 */
export function tolerant(schemas: JsonObject): JsonObject {
	return mapValues(schemas, schema => mapSchema(schema, relax));
}

function relax(schema: JsonObject): JsonObject {
	if (schema['x-unchecked'] === true) return {};
	const relaxed = Object.fromEntries(
		Object.entries(schema).filter(([key]) => !dropped.has(key) && !key.startsWith('x-')),
	);
	// A count that turns out to have a fraction is still a number.
	if (relaxed['type'] === 'integer') return { ...relaxed, type: 'number' };
	if (Array.isArray(relaxed['type'])) {
		return { ...relaxed, type: relaxed['type'].map(type => (type === 'integer' ? 'number' : type)) };
	}
	return relaxed;
}
