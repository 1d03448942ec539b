import { isJsonObject, type Json } from '../../codegen/json.ts';

/** In how many places two values differ. What was added or removed as a whole is one place. */
export function countChanges(before: Json, after: Json): number {
	if (isJsonObject(before) && isJsonObject(after)) {
		let count = 0;
		for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
			const [a, b] = [before[key], after[key]];
			count += a === undefined || b === undefined ? 1 : countChanges(a, b);
		}
		return count;
	}
	if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
		return before.reduce((count: number, item: Json, index) => count + countChanges(item, after[index] ?? null), 0);
	}
	return JSON.stringify(before) === JSON.stringify(after) ? 0 : 1;
}
