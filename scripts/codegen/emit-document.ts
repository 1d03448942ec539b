import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** The specification as a TypeScript constant, without what only people read. */
export function emitDocument(spec: JsonObject, name: string): string {
	const document = JSON.stringify(withoutProse(spec), undefined, '\t');
	return `export const ${name}: Readonly<Record<string, unknown>> = ${document};\n`;
}

/** Data, in which nothing is a keyword. */
const literals = new Set(['default', 'const', 'enum']);

/** Keywords that only people read. */
const prose = new Set(['description', 'summary']);

/** Keywords whose value maps names to things: a field may well be called `description`, a header `x-…`. */
const maps = new Set(['properties', 'headers', 'schemas', 'responses', 'parameters', 'paths']);

function withoutProse(value: Json, names = false): Json {
	if (Array.isArray(value)) return value.map(item => withoutProse(item));
	if (!isJsonObject(value)) return value;
	const kept: Record<string, Json> = {};
	for (const [key, item] of Object.entries(value)) {
		if (names) kept[key] = withoutProse(item);
		else if (literals.has(key)) kept[key] = item;
		else if (!prose.has(key) && !key.startsWith('x-')) kept[key] = withoutProse(item, maps.has(key));
	}
	return kept;
}
