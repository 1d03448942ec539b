/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
	readonly [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object found by following `path`, empty where there is none. */
export function objectAt(value: JsonObject, ...path: readonly string[]): JsonObject {
	let at: Json | undefined = value;
	for (const key of path) at = isJsonObject(at) ? at[key] : undefined;
	return isJsonObject(at) ? at : {};
}
