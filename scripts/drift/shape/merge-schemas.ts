import { isJsonObject, type Json, type JsonObject } from '../../codegen/json.ts';
import { type ObjectNode, resolve } from '../document/node.ts';

/** Keywords that don't say which values are accepted. */
const annotations = new Set([
	...['title', 'description', 'default', 'deprecated', 'example', 'examples', 'discriminator', 'xml', 'externalDocs'],
	...['readOnly', 'writeOnly', '$comment', '$id', '$schema', '$anchor', '$defs', 'definitions'],
]);

/** What a schema demands, without what only people or other tools read. */
export function constraintsOf(schema: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(schema).filter(([key]) => !annotations.has(key) && !key.startsWith('x-')));
}

/** The same schema without `allOf`: what all of its parts demand, in one. */
export function mergeAll(node: ObjectNode): ObjectNode {
	const { allOf, ...base } = node.value;
	if (!Array.isArray(allOf)) return node;
	const marks = new Set(node.marks);
	let merged: JsonObject = base;
	for (const part of allOf) {
		const resolved = mergeAll(resolve({ ...node, value: part, marks: [] }));
		for (const mark of resolved.marks) marks.add(mark);
		merged = mergeTwo(resolved.value, merged);
	}
	return { ...node, value: merged, marks: [...marks] };
}

function mergeTwo(a: JsonObject, b: JsonObject): JsonObject {
	const merged: Record<string, Json> = { ...a, ...b };
	const [left, right] = [a['properties'], b['properties']];
	if (isJsonObject(left) && isJsonObject(right)) {
		const both = Object.keys(right).filter(name => Object.hasOwn(left, name));
		const shared = Object.fromEntries(both.map(name => [name, { allOf: [left[name] ?? {}, right[name] ?? {}] }]));
		merged['properties'] = { ...left, ...right, ...shared };
	}
	if (Array.isArray(a['required']) && Array.isArray(b['required'])) {
		merged['required'] = [...new Set([...a['required'], ...b['required']])];
	}
	return merged;
}
