import type { Json } from '../../codegen/json.ts';

/** The same text for equal values, whatever order their fields are written in. */
export function canonicalJson(value: Json): string {
	return JSON.stringify(value, (_, item: unknown) =>
		typeof item === 'object' && item !== null && !Array.isArray(item)
			? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
			: item,
	);
}
