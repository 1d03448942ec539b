import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';

/** Whether a value can be read as a schema. */
export function isSchema(value: unknown): value is JsonSchema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema that a `$ref` leads to. Only references within the document are followed. */
export function resolveReference(reference: string, root: JsonSchema): JsonSchema {
	let target: unknown = reference.startsWith('#') ? root : null;
	for (const part of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
		const key = decode(part).replaceAll('~1', '/').replaceAll('~0', '~');
		target =
			typeof target === 'object' && target !== null && Object.hasOwn(target, key) ? Reflect.get(target, key) : null;
	}
	if (!isSchema(target))
		throw new PageError('extraction', `The schema refers to "${reference}", which it doesn't define`);
	return target;
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
