import { type ArrayShape, anything, type Shape, type TypeShape } from './shape.ts';

/** What accepts everything that either accepts, and where they overlap no more than needed. */
export function joinShapes(a: Shape, b: Shape): Shape {
	if (a.any || b.any) return anything;
	return {
		any: false,
		null: a.null ?? b.null,
		boolean: joinTypes(a.boolean, b.boolean),
		number: joinTypes(a.number, b.number),
		string: joinTypes(a.string, b.string),
		array: joinArrays(a.array, b.array),
		objects: [...a.objects, ...b.objects],
	};
}

function joinTypes(a: TypeShape | undefined, b: TypeShape | undefined): TypeShape | undefined {
	if (a === undefined || b === undefined) return a ?? b;
	return {
		pointer: a.pointer,
		marks: [...new Set([...a.marks, ...b.marks])],
		values: a.values && b.values ? new Set([...a.values, ...b.values]) : undefined,
		lowest: a.lowest === undefined || b.lowest === undefined ? undefined : Math.min(a.lowest, b.lowest),
		highest: a.highest === undefined || b.highest === undefined ? undefined : Math.max(a.highest, b.highest),
		rules: new Map([...a.rules].filter(([keyword, value]) => b.rules.get(keyword) === value)),
	};
}

function joinArrays(a: ArrayShape | undefined, b: ArrayShape | undefined): ArrayShape | undefined {
	const joined = joinTypes(a, b);
	if (a === undefined || b === undefined || joined === undefined) return a ?? b;
	return { ...joined, items: a.items.length === 0 || b.items.length === 0 ? [] : [...a.items, ...b.items] };
}
