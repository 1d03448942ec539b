import { isRecord } from '../json/record.ts';

/** Follows a schema's reference. */
export type Resolve = (schema: unknown) => unknown;

/**
 * Reads a value that came as text (a query parameter, a form field) as what its schema wants.
 * Text that can't be read stays text, for the validation to refuse.
 */
export function readText(text: string, schema: unknown, resolve: Resolve): unknown {
	const kinds = kindsOf(schema, resolve);
	if (kinds.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
	if ((kinds.has('integer') || kinds.has('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
	return text;
}

/** Reads a parameter that may be repeated: a list where the schema wants one, the last value otherwise. */
export function readTexts(texts: readonly string[], schema: unknown, resolve: Resolve): unknown {
	const list = listOf(schema, resolve);
	if (list !== undefined) return texts.map(text => readText(text, list['items'], resolve));
	return readText(texts.at(-1) ?? '', schema, resolve);
}

function kindsOf(schema: unknown, resolve: Resolve): Set<string> {
	return new Set(variants(schema, resolve).flatMap(each => [each['type']].flat().map(String)));
}

/** The schema of a list, where a list is wanted. */
export function listOf(schema: unknown, resolve: Resolve): Readonly<Record<string, unknown>> | undefined {
	return variants(schema, resolve).find(each => [each['type']].flat().includes('array'));
}

/** A schema and those that it is made of or a choice between. */
export function variants(schema: unknown, resolve: Resolve): readonly Readonly<Record<string, unknown>>[] {
	const resolved = resolve(schema);
	if (!isRecord(resolved)) return [];
	const inner = ['anyOf', 'oneOf', 'allOf'].flatMap(keyword => {
		const list = resolved[keyword];
		return Array.isArray(list) ? list.flatMap(each => variants(each, resolve)) : [];
	});
	return [resolved, ...inner];
}
