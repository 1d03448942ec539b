import { child, type Node, type ObjectNode } from '../document/node.ts';
import type { Operation } from '../document/operation.ts';
import { apiKeyHeadersOf } from './auth-of.ts';
import { compareContent } from './compare-content.ts';
import { compareDeprecation, compareSchemas } from './compare-schemas.ts';
import { type Context, enter, report, reportNarrowed } from './context.ts';

/** Compares what is sent: parameters and body. */
export function compareInputs(ours: Operation, theirs: Operation, context: Context): void {
	const keys = new Set([...apiKeyHeadersOf(ours), ...apiKeyHeadersOf(theirs)].map(name => `header.${name}`));
	for (const name of new Set([...ours.parameters.keys(), ...theirs.parameters.keys()])) {
		// An API key is compared as authentication, however it is written.
		if (keys.has(name)) continue;
		const inside = { ...context, place: { ...context.place, section: name } };
		compareParameter(name, ours.parameters.get(name), theirs.parameters.get(name), inside);
	}
	compareBody(ours, theirs, { ...context, place: { ...context.place, section: 'body' } });
}

function compareParameter(
	name: string,
	ours: ObjectNode | undefined,
	theirs: ObjectNode | undefined,
	context: Context,
): void {
	const needed = theirs?.value['required'] === true;
	if (ours === undefined) {
		if (needed) report(context, 'unknown-input-required', `new required parameter ${name}`);
		else report(context, 'input-added', `new parameter ${name}`);
		return;
	}
	const inside = enter(context, ours);
	if (theirs === undefined) {
		report(inside, 'input-removed', `parameter ${name} is gone`);
		return;
	}
	const before = ours.value['required'] === true;
	if (before && !needed) report(inside, 'input-optional', `parameter ${name}: required → optional`);
	if (!before && needed) report(inside, 'input-required', `parameter ${name}: optional → required`);
	compareDeprecation(ours, theirs, inside);
	const [written, wanted] = [writtenLike(ours), writtenLike(theirs)];
	if (written !== wanted) reportNarrowed(inside, `written like: ${written} → ${wanted}`);
	const [schema, other] = [schemaOf(ours), schemaOf(theirs)];
	if (schema && other) compareSchemas(schema, other, inside);
}

/** How a list or an object is written into a parameter. */
function writtenLike({ value }: ObjectNode): string {
	const style = value['style'] ?? (value['in'] === 'query' || value['in'] === 'cookie' ? 'form' : 'simple');
	return `${style}${(value['explode'] ?? style === 'form') ? ', repeated' : ''}`;
}

/** A parameter's schema without null: outside a body there is no way to send it. */
function schemaOf(parameter: ObjectNode): Node | undefined {
	const schema = child(parameter, 'schema');
	if (schema === undefined) return undefined;
	const anyOf = child(schema, 'anyOf')?.value;
	if (!Array.isArray(anyOf)) return schema;
	const isNull = (branch: unknown): boolean =>
		typeof branch === 'object' && branch !== null && 'type' in branch && branch.type === 'null';
	return { ...schema, value: { ...(schema.value as object), anyOf: anyOf.filter(branch => !isNull(branch)) } };
}

function compareBody(ours: Operation, theirs: Operation, context: Context): void {
	const needed = theirs.body?.value['required'] === true;
	if (ours.body === undefined) {
		if (needed) report(context, 'unknown-input-required', 'a body is now required');
		else if (theirs.body !== undefined) report(context, 'input-added', 'a body is accepted');
		return;
	}
	const inside = enter(context, ours.body);
	if (theirs.body === undefined) {
		report(inside, 'input-removed', 'the body is gone');
		return;
	}
	const before = ours.body.value['required'] === true;
	if (before && !needed) report(inside, 'input-optional', 'body: required → optional');
	if (!before && needed) report(inside, 'input-required', 'body: optional → required');
	compareContent(ours.body, theirs.body, inside);
}
