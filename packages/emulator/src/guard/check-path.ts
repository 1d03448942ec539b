import { type Finding, unknownFinding } from './finding.ts';
import type { OperationSpec } from './open-api.ts';
import { readText } from './read-text.ts';
import type { Spec } from './spec.ts';

/** How a missing id reads, once it is part of an address. */
const nothing = new Set(['undefined', 'null', 'NaN', '[object Object]']);

/** What is wrong with the parameters in a request's path. */
export function checkPath(
	{ schemas, resolve }: Spec,
	operation: OperationSpec,
	params: Readonly<Record<string, string>>,
): readonly Finding[] {
	const known = operation.parameters.filter(parameter => parameter.in === 'path');
	return known.flatMap(({ name, schema }) => {
		const text = params[name] ?? '';
		if (nothing.has(text)) return [unknownFinding(['path', name], 'a value', text)];
		return schemas.check(schema, readText(text, schema, resolve), ['path', name]);
	});
}
