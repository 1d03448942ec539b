import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import type { JsonSchema } from '../contract/json-schema.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { OutputMismatchError } from '../errors/output-mismatch-error.ts';
import { whyNotJson } from '../json/why-not-json.ts';
import { adviceFor } from './schema-advice.ts';

/**
 * The shape of an output: any Standard Schema (zod, valibot, arktype), which types and checks it, or plain JSON
 * Schema, which is passed on to the provider and leaves the output `unknown`.
 */
export type OutputSchema<Output = unknown> = StandardSchemaV1<unknown, Output> | JsonSchema;

/** Whether a schema can check, and isn't plain JSON Schema. */
export function isStandardSchema(schema: OutputSchema): schema is StandardSchemaV1 {
	return isSchemaLike(schema) && '~standard' in schema;
}

/**
 * The JSON Schema for a provider: what the schema takes. A schema that changes values on their way gives something
 * else, which only the caller sees.
 *
 * @throws AnyBrowserError `invalid_request` for what is no schema, and for one that can't be written as JSON Schema.
 */
export function toJsonSchema(schema: OutputSchema, operation: string): JsonSchema {
	if (!isStandardSchema(schema)) return requireJsonSchema(schema, operation);
	// A Standard Schema may also be a Standard JSON Schema; only looking tells.
	const standard = schema['~standard'] as StandardSchemaV1.Props & Partial<StandardJSONSchemaV1.Props>;
	if (!standard.jsonSchema) throw refusal(operation, adviceFor(schema));
	try {
		return standard.jsonSchema.input({ target: 'draft-2020-12' });
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw refusal(
			operation,
			`the schema can't be written as JSON Schema (${why}). Take a type that JSON has, such as a text for a date, and transform it`,
			cause,
		);
	}
}

/**
 * Checks an output against the caller's schema.
 *
 * @throws OutputMismatchError which keeps the output as it came.
 */
export async function checkOutput<Output>(
	schema: OutputSchema<Output> | undefined,
	output: unknown,
	context: { readonly provider: string; readonly operation: string },
): Promise<Output> {
	// Without a schema that checks, `Output` is `unknown`.
	if (schema === undefined || !isStandardSchema(schema)) return output as Output;
	const result = await validate(schema, output);
	if (result.issues) throw new OutputMismatchError(context.provider, context.operation, result.issues, output);
	return result.value as Output;
}

/** A check that runs out of stack, as it does on an output that is nested too deep, is a misfit like any other. */
async function validate(schema: StandardSchemaV1, output: unknown): Promise<StandardSchemaV1.Result<unknown>> {
	try {
		return await schema['~standard'].validate(output);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { issues: [{ message: `The schema could not check it (${error.message})` }] };
	}
}

function requireJsonSchema(schema: unknown, operation: string): JsonSchema {
	if (!isSchemaLike(schema)) {
		const got = typeof schema === 'string' ? 'a text' : Array.isArray(schema) ? 'a list' : String(schema);
		throw refusal(
			operation,
			`\`schema\` is a schema of zod, valibot or arktype, or JSON Schema as an object; got ${got}`,
		);
	}
	const field = Object.keys(schema).find(name => isSchemaLike(schema[name]) && '~standard' in schema[name]);
	if (field !== undefined) {
		throw refusal(
			operation,
			`\`schema\` is a plain object whose \`${field}\` is a schema. Wrap it: \`z.object({ ${field}: … })\` with zod, \`v.object\` with valibot, \`type\` with arktype`,
		);
	}
	const fault = whyNotJson(schema, 'schema');
	if (fault !== undefined) throw refusal(operation, fault);
	return schema;
}

/** The schemas of some libraries, such as arktype, are functions. */
function isSchemaLike(value: unknown): value is Readonly<Record<string, unknown>> {
	return (typeof value === 'object' && value !== null && !Array.isArray(value)) || typeof value === 'function';
}

function refusal(operation: string, message: string, cause?: unknown): AnyBrowserError {
	return new AnyBrowserError('invalid_request', `${operation}: ${message}`, { operation, cause });
}
