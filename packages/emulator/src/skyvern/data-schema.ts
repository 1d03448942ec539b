import type { JsonSchema } from '../json/json-schema.ts';
import { isRecord } from '../json/record.ts';

/** The JSON Schema in what Skyvern calls one: an object, a list of what it holds, either of them as text; null in mere words. */
export function toJsonSchema(schema: unknown): JsonSchema | null {
	if (isRecord(schema)) return schema;
	if (Array.isArray(schema)) return { type: 'array', items: isRecord(schema[0]) ? schema[0] : {} };
	if (typeof schema !== 'string') return null;
	try {
		const parsed: unknown = JSON.parse(schema);
		return typeof parsed === 'string' ? null : toJsonSchema(parsed);
	} catch {
		return null;
	}
}
