import { isRecord } from '../json/record.ts';
import { type Finding, unknownFinding } from './finding.ts';
import type { MessageBody } from './message-body.ts';
import { listOf, readText, variants } from './read-text.ts';
import type { Spec } from './spec.ts';

/** The keyword of a text in the place of a file. */
export const noFile = 'file';

/** What is wrong with the fields of a form. What is in a file is none of the specification's business. */
export function checkForm(
	{ schemas, resolve }: Spec,
	schema: unknown,
	{ value, repeated }: Extract<MessageBody, { kind: 'form' }>,
): readonly Finding[] {
	const properties = resolve(schema);
	const known = isRecord(properties) && isRecord(properties['properties']) ? properties['properties'] : {};
	const findings: Finding[] = [];
	const values: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(value)) {
		const wantsFile = variants(known[name], resolve).some(each => each['format'] === 'binary');
		const isFile = field instanceof File;
		values[name] = isFile ? field.name : readText(field, known[name], resolve);
		const at = ['body', name];
		if (wantsFile && !isFile)
			findings.push({ ...unknownFinding(at, 'a file', field), unknownName: false, keyword: noFile });
		if (isFile && !wantsFile && name in known) findings.push(unknownFinding(at, 'a value, not a file', field.name));
		if (repeated.includes(name) && name in known && listOf(known[name], resolve) === undefined)
			findings.push(unknownFinding(at, 'one value', 'more'));
	}
	const told = new Set(findings.map(each => each.path.at(-1)));
	return [...findings, ...schemas.check(schema, values, ['body']).filter(each => !told.has(each.path[1]))];
}
