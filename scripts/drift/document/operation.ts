import { isJsonObject } from '../../codegen/json.ts';
import type { ApiDocument } from './api-document.ts';
import { child, children, type Node, type ObjectNode, resolve } from './node.ts';
import { basePathOf } from './servers.ts';

/** One operation, with what it shares with the others of its path. */
export interface Operation {
	/** E.g. `POST /task`, without the server's part of the path. */
	readonly name: string;
	readonly node: ObjectNode;
	/** By place and name, e.g. `query.page`; those in the path by position, since their names are the server's business. */
	readonly parameters: ReadonlyMap<string, ObjectNode>;
	readonly body: ObjectNode | undefined;
	readonly answers: ReadonlyMap<string, ObjectNode>;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * The operations of a document, by method and path. `basePath` is what our own server's address ends with: it may be
 * part of a published server, of each published path, or of neither.
 */
export function operationsOf(document: ApiDocument, basePath: string): ReadonlyMap<string, Operation> {
	const root: Node = { document, value: document.root, pointer: '#', marks: [] };
	const found = new Map<string, Operation>();
	const serverPath = basePathOf(document);
	for (const [path, item] of children(child(root, 'paths'))) {
		const whole = serverPath + path;
		const shortened = whole.startsWith(`${basePath}/`) ? whole.slice(basePath.length) : path;
		for (const method of methods) {
			const below = child(item, method);
			if (below === undefined) continue;
			const name = `${method.toUpperCase()} ${shortened}`;
			found.set(operationKey(name), readOperation(name, item, resolve(below)));
		}
	}
	return found;
}

/** An operation's name, whatever the parts of its path are called. */
export function operationKey(name: string): string {
	return name.replaceAll(/\{[^}]*\}/g, '{}');
}

function readOperation(name: string, item: ObjectNode, node: ObjectNode): Operation {
	const parameters = new Map<string, ObjectNode>();
	const path = name.slice(name.indexOf(' ') + 1);
	const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(match => match[1]);
	for (const [, parameter] of [...children(child(item, 'parameters')), ...children(child(node, 'parameters'))]) {
		const { in: place, name: called } = parameter.value;
		if (place === 'path') parameters.set(`path.${inPath.indexOf(String(called))}`, parameter);
		else parameters.set(`${place}.${place === 'header' ? String(called).toLowerCase() : called}`, parameter);
	}
	const body = child(node, 'requestBody');
	return {
		name,
		node,
		parameters,
		body: body && isJsonObject(body.value) ? resolve(body) : undefined,
		answers: new Map(children(child(node, 'responses'))),
	};
}
