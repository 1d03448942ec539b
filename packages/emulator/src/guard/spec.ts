import type { JsonRecord } from '../json/record.ts';
import { follow, type OperationSpec, readOperations } from './open-api.ts';
import type { Resolve } from './read-text.ts';
import { createSchemaChecker, type SchemaChecker } from './schema-checker.ts';

/** A document, read for the guard. */
export interface Spec {
	readonly document: JsonRecord;
	readonly operations: readonly OperationSpec[];
	readonly schemas: SchemaChecker;
	readonly resolve: Resolve;
	/** Every header that the document has a word for, in lower case: keys and parameters. */
	readonly headers: readonly string[];
}

/** What was read outlives the emulators that asked for it: compiling schemas takes longer than most of their tests. */
const specs = new WeakMap<JsonRecord, Spec>();

/** Reads a document, once. */
export function specOf(document: JsonRecord): Spec {
	const spec = specs.get(document) ?? readSpec(document);
	specs.set(document, spec);
	return spec;
}

function readSpec(document: JsonRecord): Spec {
	const operations = readOperations(document);
	const headers = operations.flatMap(({ keyHeader, parameters }) => [
		...(keyHeader === undefined ? [] : [keyHeader]),
		...parameters.filter(each => each.in === 'header').map(each => each.name.toLowerCase()),
	]);
	return {
		document,
		operations,
		schemas: createSchemaChecker(document),
		resolve: schema => follow(document, schema),
		headers: [...new Set(headers)],
	};
}
