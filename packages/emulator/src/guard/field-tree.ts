import { isRecord } from '../json/record.ts';
import type { Resolve } from './read-text.ts';

/** The fields that a value of a schema may have, lists seen through. */
export interface FieldTree {
	/** By index: `body/r/events/payload/code`; `*` stands for any name. */
	readonly names: readonly string[];
	/** Tells the index of every field that is present in a value, as often as it is. */
	visit(value: unknown, found: (index: number) => void): void;
}

interface Node {
	readonly fields: Map<string, Node>;
	/** -1 for what isn't a field of its own. */
	readonly index: number;
}

/** Where the names of a map go, whatever they are. */
const anyName = '*';

const branches = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];

/** The tree of several schemas, each below its name: `{ query, header, body }`. */
export function growFieldTree(roots: Readonly<Record<string, readonly unknown[]>>, resolve: Resolve): FieldTree {
	const names: string[] = [];
	const top: Node = { fields: new Map(), index: -1 };

	const grow = (node: Node, prefix: string, schema: unknown, above: readonly unknown[]): void => {
		// A schema inside itself has the same fields again, without end.
		if (!isRecord(schema) || above.includes(schema)) return;
		const path = [...above, schema];
		if ('$ref' in schema) grow(node, prefix, resolve(schema), path);
		for (const keyword of branches) {
			const list = schema[keyword];
			if (Array.isArray(list)) for (const each of list) grow(node, prefix, each, path);
		}
		grow(node, prefix, schema['items'], path);
		const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
		const rest = schema['additionalProperties'];
		for (const [name, inner] of isRecord(rest) ? [...properties, [anyName, rest] as const] : properties) {
			let field = node.fields.get(name);
			if (field === undefined) {
				field = { fields: new Map(), index: names.push(`${prefix}/${name}`) - 1 };
				node.fields.set(name, field);
			}
			grow(field, `${prefix}/${name}`, inner, path);
		}
	};

	for (const [name, schemas] of Object.entries(roots)) {
		const root: Node = { fields: new Map(), index: -1 };
		top.fields.set(name, root);
		for (const schema of schemas) grow(root, name, schema, []);
	}
	return { names, visit: (value, found) => visit(top, value, found) };
}

function visit(node: Node, value: unknown, found: (index: number) => void): void {
	if (Array.isArray(value)) {
		for (const item of value) visit(node, item, found);
	} else if (isRecord(value) && node.fields.size > 0) {
		for (const name of Object.keys(value)) {
			const field = node.fields.get(name) ?? node.fields.get(anyName);
			if (field === undefined || value[name] === undefined) continue;
			if (field.index >= 0) found(field.index);
			visit(field, value[name], found);
		}
	}
}
