import { type FieldTree, growFieldTree } from './field-tree.ts';
import type { OperationSpec } from './open-api.ts';
import type { Spec } from './spec.ts';

/** The fields of an operation's messages. */
export interface OperationFields {
	readonly request: FieldTree;
	/** By status, as the specification has it; one that it doesn't have has no fields. */
	response(status: string): FieldTree | undefined;
}

/** Trees outlive the guards that asked for them, as operations do. */
const grown = new WeakMap<OperationSpec, OperationFields>();

/** The fields of an operation, found out once. */
export function fieldsOf(spec: Spec, operation: OperationSpec): OperationFields {
	const fields = grown.get(operation) ?? readFields(spec, operation);
	grown.set(operation, fields);
	return fields;
}

function readFields({ resolve }: Spec, { parameters, body, responses }: OperationSpec): OperationFields {
	const named = (place: 'query' | 'header') => {
		const known = parameters.filter(each => each.in === place);
		// What is inside a parameter's value isn't told apart: it is a text, or a list of them.
		return [{ properties: Object.fromEntries(known.map(each => [lower(place, each.name), {}])) }];
	};
	const byStatus = new Map<string, FieldTree>();
	for (const [status, media] of responses) {
		byStatus.set(status, growFieldTree({ body: media.map(each => each.schema) }, resolve));
	}
	const bodies = body?.media.map(each => each.schema) ?? [];
	return {
		request: growFieldTree({ query: named('query'), header: named('header'), body: bodies }, resolve),
		response: status => byStatus.get(status),
	};
}

function lower(place: 'query' | 'header', name: string): string {
	return place === 'header' ? name.toLowerCase() : name;
}
