import { isJsonObject, type Json, type JsonObject } from '../../codegen/json.ts';
import type { ApiDocument } from './api-document.ts';
import { CannotCompareError } from './cannot-compare-error.ts';

/** A place in a document, with what stands there. */
export interface Node {
	readonly document: ApiDocument;
	readonly value: Json;
	readonly pointer: string;
	/** Pointers of the innermost `x-divergence` marks around it. */
	readonly marks: readonly string[];
}

export interface ObjectNode extends Node {
	readonly value: JsonObject;
}

/** What stands below `node`, `undefined` if nothing does. */
export function child(node: Node, ...path: readonly (string | number)[]): Node | undefined {
	let { value, pointer }: { value: Json | undefined; pointer: string } = node;
	for (const key of path) {
		if (Array.isArray(value)) value = value[Number(key)];
		else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
		pointer += `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
	}
	return value === undefined ? undefined : { ...node, value, pointer };
}

/** The children of an object or a list, each resolved. */
export function children(node: Node | undefined): readonly (readonly [string, ObjectNode])[] {
	if (node === undefined) return [];
	const { value } = node;
	return Object.keys(typeof value === 'object' && value !== null ? value : {}).flatMap(key => {
		const found = child(node, key);
		return found === undefined ? [] : [[key, resolve(found)] as const];
	});
}

/** Follows references. What stands beside a reference is added, and marks on the way are as good as marks at the goal. */
export function resolve(node: Node): ObjectNode {
	let { value, pointer } = node;
	let beside: JsonObject = {};
	const marks: string[] = [];
	const passed = new Set<string>();
	for (;;) {
		// `true` and `false` are schemas as well: anything, nothing.
		const object: JsonObject = isJsonObject(value) ? value : value === false ? { not: {} } : {};
		if (typeof object['x-divergence'] === 'string') marks.push(pointer);
		const { $ref: reference, ...siblings } = object;
		beside = { ...siblings, ...beside };
		if (typeof reference !== 'string') break;
		if (passed.has(reference)) throw new CannotCompareError(`${node.document.name}: ${reference} refers to itself.`);
		passed.add(reference);
		value = node.document.at(reference);
		pointer = reference;
	}
	return { document: node.document, value: beside, pointer, marks: marks.length > 0 ? marks : node.marks };
}
