import type { StandardSchemaV1 } from '@standard-schema/spec';

/**
 * What an answer must look like, as a Standard Schema. It only looks: what is right is the value itself, with all its
 * further fields. A library would copy each answer, and be larger than a provider.
 */
export interface AnswerSchema extends StandardSchemaV1 {
	/** What is wrong about a value; nothing where it is right. */
	readonly check: Check;
}

type Issue = StandardSchemaV1.Issue;
type Check = (value: unknown) => readonly Issue[] | undefined;

export const string = () => kind('a text', value => typeof value === 'string');
export const number = () => kind('a number', Number.isFinite);
export const boolean = () => kind('true or false', value => typeof value === 'boolean');
export const unknown = () => schema(() => undefined);

export const optional = ({ check }: AnswerSchema) => schema(value => (value === undefined ? undefined : check(value)));
export const nullable = ({ check }: AnswerSchema) => schema(value => (value === null ? undefined : check(value)));
export const nullish = (inner: AnswerSchema) => optional(nullable(inner));

/** @param of The schema, once it is there: of what contains itself. */
export const lazy = (of: () => AnswerSchema) => schema(value => of().check(value));

export const union = (schemas: readonly AnswerSchema[]) =>
	kind('one of several shapes', value => schemas.some(({ check }) => check(value) === undefined));

export const array = (item: AnswerSchema) =>
	schema(value => (Array.isArray(value) ? inParts(value, [...value.keys()], () => item) : expected('a list')));

/** An object that may have more fields than these. */
export function looseObject(fields: Readonly<Record<string, AnswerSchema>>): AnswerSchema {
	const names = Object.keys(fields);
	return schema(value => (isObject(value) ? inParts(value, names, name => fields[name]) : expected('an object')));
}

/** An object whose fields have names of all kinds. */
export const record = (_name: AnswerSchema, field: AnswerSchema) =>
	schema(value => (isObject(value) ? inParts(value, Object.keys(value), () => field) : expected('an object')));

function schema(check: Check): AnswerSchema {
	const validate = (value: unknown) => {
		const issues = check(value);
		return issues ? { issues } : { value };
	};
	return { check, '~standard': { version: 1, vendor: 'anybrowser', validate } };
}

function kind(what: string, isRight: (value: unknown) => boolean): AnswerSchema {
	return schema(value => (isRight(value) ? undefined : expected(what)));
}

function expected(what: string): readonly Issue[] {
	return [{ message: `expected ${what}` }];
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong about an object's parts, each with its place. */
function inParts<Key extends PropertyKey>(
	holder: object,
	keys: readonly Key[],
	schemaOf: (key: Key) => AnswerSchema | undefined,
): readonly Issue[] | undefined {
	let all: Issue[] | undefined;
	for (const key of keys) {
		for (const { message, path = [] } of schemaOf(key)?.check(Reflect.get(holder, key)) ?? []) {
			all ??= [];
			all.push({ message, path: [key, ...path] });
		}
	}
	return all;
}
