import type { JsonSchema } from '../json/json-schema.ts';
import { isRecord } from '../json/record.ts';
import { PageError } from '../page/page-error.ts';

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'any'] as const;
/** More steps than any honest schema takes; those that lead back to themselves take more. */
const maxSteps = 200;

/** One way to satisfy a schema. */
export interface Shape {
	readonly type: (typeof types)[number];
	/** An object's; empty in all others. */
	readonly properties: ReadonlyMap<string, unknown>;
	readonly required: ReadonlySet<string>;
	/** An array's: the schema of its items. */
	readonly items: unknown;
	readonly maxItems: number;
	readonly format: string;
	/** The values that are allowed, if they are given. */
	readonly choices: readonly unknown[] | null;
	readonly title: string;
}

/** What a schema asks for: any of the shapes, and perhaps null. */
export interface SchemaView {
	readonly shapes: readonly Shape[];
	readonly isNullable: boolean;
}

/** Reads a schema as far as extraction needs it. `root`: where its references lead. */
export function readSchema(schema: unknown, root: JsonSchema, budget = { steps: maxSteps }): SchemaView {
	if (!isRecord(schema) || --budget.steps < 0) return { shapes: [], isNullable: false };
	const { $ref, ...own } = schema;
	if (typeof $ref === 'string') return readSchema({ ...follow($ref, root), ...own }, root, budget);
	const { allOf, ...whole } = own;
	if (Array.isArray(allOf)) return readSchema(merge([...allOf, whole], root), root, budget);
	const { anyOf, oneOf, ...rest } = whole;
	const choices = anyOf ?? oneOf;
	const types = [rest['type'] ?? impliedType(rest)].flat();
	const isNull = rest['nullable'] === true || rest['const'] === null || types.includes('null');
	if (!Array.isArray(choices)) return { shapes: types.flatMap(type => toShape(type, rest)), isNullable: isNull };
	const views = choices.map(choice => readSchema(isRecord(choice) ? { ...rest, ...choice } : choice, root, budget));
	return {
		shapes: views.flatMap(({ shapes }) => shapes),
		isNullable: isNull || views.some(({ isNullable }) => isNullable),
	};
}

function toShape(type: unknown, schema: JsonSchema): Shape[] {
	const known = types.find(name => name === type);
	const { properties, required, items = {}, maxItems, format, title } = schema;
	const given = 'const' in schema ? [schema['const']] : schema['enum'];
	const choices = Array.isArray(given) ? given.filter(choice => choice !== null) : null;
	if (!known || ('const' in schema && schema['const'] === null)) return [];
	return [
		{
			type: known,
			properties: new Map(known === 'object' && isRecord(properties) ? Object.entries(properties) : []),
			required: new Set(Array.isArray(required) ? required.map(String) : []),
			items,
			maxItems: typeof maxItems === 'number' ? maxItems : Infinity,
			format: typeof format === 'string' ? format : '',
			choices,
			title: typeof title === 'string' ? title : '',
		},
	];
}

function impliedType(schema: JsonSchema): string {
	if ('properties' in schema) return 'object';
	return 'items' in schema ? 'array' : 'any';
}

function merge(parts: readonly unknown[], root: JsonSchema): JsonSchema {
	const schemas = parts.filter(isRecord).map(part => (part['$ref'] ? follow(String(part['$ref']), root) : part));
	const entriesOf = (part: unknown) => (isRecord(part) ? Object.entries(part) : []);
	const whole = Object.fromEntries(schemas.flatMap(entriesOf));
	const properties = Object.fromEntries(schemas.flatMap(part => entriesOf(part['properties'])));
	const required = schemas.flatMap(part => (Array.isArray(part['required']) ? part['required'] : []));
	return Object.keys(properties).length > 0 ? { ...whole, properties, required } : whole;
}

/** The schema that a `$ref` leads to. Only references within the document are followed. */
function follow(reference: string, root: JsonSchema): JsonSchema {
	let target: unknown = reference.startsWith('#') ? root : null;
	for (const part of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
		const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
		target =
			typeof target === 'object' && target !== null && Object.hasOwn(target, key) ? Reflect.get(target, key) : null;
	}
	if (isRecord(target)) return target;
	throw new PageError('extraction', `The schema refers to "${reference}", which it doesn't define`);
}
