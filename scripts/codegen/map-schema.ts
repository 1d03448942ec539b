import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** Keywords whose value is data, not schemas: nothing in there is a keyword. */
const literals = new Set(['default', 'const', 'enum', 'example', 'examples', 'required']);
/** Keywords whose value maps names to schemas: the names are not keywords either. */
const maps = new Set(['properties', 'patternProperties', '$defs']);

/**
 * Rebuilds a schema from the leaves up. `change` sees every schema in it, already changed inside, but never a
 * property that happens to be called `format` or a default that looks like a schema.
 */
export function mapSchema(schema: Json, change: (schema: JsonObject) => JsonObject): Json {
	if (Array.isArray(schema)) return schema.map(item => mapSchema(item, change));
	if (!isJsonObject(schema)) return schema;
	const inside: Record<string, Json> = {};
	for (const [key, value] of Object.entries(schema)) {
		if (literals.has(key)) inside[key] = value;
		else if (maps.has(key) && isJsonObject(value)) inside[key] = mapValues(value, item => mapSchema(item, change));
		else inside[key] = mapSchema(value, change);
	}
	return change(inside);
}

export function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
	return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
