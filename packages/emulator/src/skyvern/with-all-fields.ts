import { skyvernDocument } from '../generated/skyvern.document.ts';
import type { components } from '../generated/skyvern.types.ts';
import { isRecord, type JsonRecord } from '../json/record.ts';

type Schemas = components['schemas'];

const schemas = recordAt(recordAt(skyvernDocument, 'components'), 'schemas');

const emptyFields = new Map<string, JsonRecord>();

/**
 * A value with every field that its schema has, as the server tells it: what is missing is the schema's default, or else
 * null where that may be. Fields that the schema doesn't have are left out: the server ignores them.
 */
export function withAllFields<Name extends keyof Schemas>(name: Name, value: Schemas[Name] & object): Schemas[Name] {
	let empty = emptyFields.get(name);
	if (empty === undefined) {
		empty = emptyFieldsOf(name);
		emptyFields.set(name, empty);
	}
	const { properties } = recordAt(schemas, name);
	const known = Object.entries(value).filter(([field]) => isRecord(properties) && Object.hasOwn(properties, field));
	// The schema's own fields, with values that it allows.
	return { ...empty, ...Object.fromEntries(known) } as Schemas[Name];
}

function emptyFieldsOf(name: string): JsonRecord {
	const empty: Record<string, unknown> = {};
	for (const [field, schema] of Object.entries(recordAt(recordAt(schemas, name), 'properties'))) {
		if (!isRecord(schema)) continue;
		if (schema['default'] !== undefined) empty[field] = schema['default'];
		else if (allowsNull(schema)) empty[field] = null;
	}
	return empty;
}

function allowsNull(schema: JsonRecord): boolean {
	const { type, anyOf, $ref, enum: values } = schema;
	if (typeof $ref === 'string') return allowsNull(recordAt(schemas, $ref.slice($ref.lastIndexOf('/') + 1)));
	if (Array.isArray(anyOf)) return anyOf.some(each => isRecord(each) && allowsNull(each));
	if (Array.isArray(type)) return type.includes('null');
	return type === 'null' || (type === undefined && values === undefined);
}

function recordAt(record: JsonRecord, name: string): JsonRecord {
	const found = record[name];
	if (!isRecord(found)) throw new Error(`The specification of Skyvern has no ${name}`);
	return found;
}
