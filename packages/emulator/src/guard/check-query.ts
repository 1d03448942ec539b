import type { JsonRecord } from '../json/record.ts';
import { type Finding, missingFinding, unknownFinding } from './finding.ts';
import { insteadOf } from './instead-of.ts';
import type { OperationSpec } from './open-api.ts';
import { listOf, readTexts } from './read-text.ts';
import type { Spec } from './spec.ts';

/** What is wrong with a request's query, and its values as the specification types them. */
export interface QueryCheck {
	readonly findings: readonly Finding[];
	readonly values: JsonRecord;
}

/** Holds a query to the parameters of an operation. */
export function checkQuery({ schemas, resolve }: Spec, operation: OperationSpec, query: URLSearchParams): QueryCheck {
	const findings: Finding[] = [];
	const values: Record<string, unknown> = {};
	const known = operation.parameters.filter(parameter => parameter.in === 'query');
	for (const { name, required, schema } of known) {
		const texts = query.getAll(name);
		if (texts.length > 0) {
			if (texts.length > 1 && listOf(schema, resolve) === undefined)
				findings.push(unknownFinding(['query', name], 'one value', texts));
			values[name] = readTexts(texts, schema, resolve);
			findings.push(...schemas.check(schema, values[name], ['query', name]));
		} else if (required) findings.push(missingFinding(['query', name]));
	}
	const names = known.map(parameter => parameter.name);
	for (const name of new Set(query.keys())) {
		if (names.includes(name)) continue;
		const expected = names.length === 0 ? 'no query parameters' : insteadOf('parameter', name, names);
		findings.push(unknownFinding(['query', name], expected, query.get(name)));
	}
	return { findings, values };
}
