import fc, { type Arbitrary } from 'fast-check';
import { isJsonObject, type Json } from '../json.ts';

/** One thing to do to a value, somewhere in it. */
export interface Mutation {
	/** Which of the value's parts, counted from the outside; too high a number begins again. */
	readonly part: number;
	/** What to put there; undefined takes away what is there, where it can be. */
	readonly by: Json | undefined;
}

/** Mutations of every kind: a missing field, a value of another type, a value out of bounds, a new enum value. */
export const arbitraryMutation: Arbitrary<Mutation> = fc.record({
	part: fc.nat(200),
	by: fc.constantFrom<Json | undefined>(
		...[undefined, undefined, null, true, 0, -1, 1.5, 1e21, '', 'changed', [], [null], ['a', 1], {}, { changed: 1 }],
		...['2026-11-20T23:40:32Z', { code: 'c' }, { url: 5 }],
	),
});

/** The value with one part changed; the value itself stays as it is. */
export function mutateValue(value: Json, { part, by }: Mutation): Json {
	const parts = list(value, []);
	const path = parts[part % parts.length] ?? [];
	return replace(value, path, by);
}

function list(value: Json, path: readonly string[]): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, item]) => list(item, [...path, key]))];
}

function replace(value: Json, [key, ...rest]: readonly string[], by: Json | undefined): Json {
	if (key === undefined) return by === undefined ? null : by;
	if (Array.isArray(value)) {
		const at = Number(key);
		return rest.length === 0 && by === undefined
			? value.toSpliced(at, 1)
			: value.map((item: Json, index) => (index === at ? replace(item, rest, by) : item));
	}
	if (!isJsonObject(value)) return value;
	const { [key]: old = null, ...others } = value;
	return rest.length === 0 && by === undefined ? others : { ...others, [key]: replace(old, rest, by) };
}
