import { isJsonObject, type Json, type JsonObject } from '../../scripts/codegen/json.ts';

/** A value in which one name is misspelt. */
export interface Misspelling {
	readonly value: Json;
	/** Where the wrong name is, as a guard tells it. */
	readonly place: string;
	/** Where the right one was, as the coverage names it. */
	readonly field: string;
}

/** A copy of a JSON value for every name in it, with that one misspelt. */
export function misspellings(value: Json | undefined, place = 'body', field = 'body'): readonly Misspelling[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, index) =>
			misspellings(item, `${place}[${index}]`, field).map(each => ({ ...each, value: value.with(index, each.value) })),
		);
	}
	if (!isJsonObject(value)) return [];
	return Object.keys(value).flatMap(name => [
		{ value: misspell(value, name), place: `${place}.${name}x`, field: `${field}/${name}` },
		...misspellings(value[name], `${place}.${name}`, `${field}/${name}`).map(each => ({
			...each,
			value: { ...value, [name]: each.value },
		})),
	]);
}

function misspell(value: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each === name ? `${name}x` : each, inner]));
}
