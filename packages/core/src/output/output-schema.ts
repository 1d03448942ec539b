import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import type { JsonSchema } from '../contract/json-schema.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { OutputMismatchError } from '../errors/output-mismatch-error.ts';

/**
 * The shape of an output: any Standard Schema (zod, valibot, arktype), which types and checks it, or plain JSON
 * Schema, which is passed on to the provider and leaves the output `unknown`.
 */
export type OutputSchema<Output = unknown> = StandardSchemaV1<unknown, Output> | JsonSchema;

/** Whether a schema can check, and isn't plain JSON Schema. */
export function isStandardSchema(schema: OutputSchema): schema is StandardSchemaV1 {
	return '~standard' in schema;
}

/**
 * The JSON Schema for a provider.
 *
 * @param side What a schema that changes values on their way gives (`output`, the default), or what it takes (`input`).
 * @throws AnyBrowserError `invalid_request` when the schema's library can't write JSON Schema.
 */
export function toJsonSchema(schema: OutputSchema, operation: string, side: 'input' | 'output' = 'output'): JsonSchema {
	if (!isStandardSchema(schema)) return schema;
	// A Standard Schema may also be a Standard JSON Schema; only looking tells.
	const standard = schema['~standard'] as StandardSchemaV1.Props & Partial<StandardJSONSchemaV1.Props>;
	if (!standard.jsonSchema) {
		throw new AnyBrowserError(
			'invalid_request',
			`${operation}: this version of ${standard.vendor} can't write JSON Schema. Use one that implements Standard JSON Schema (zod 4.2 or later does), or pass plain JSON Schema`,
			{ operation },
		);
	}
	try {
		return standard.jsonSchema[side]({ target: 'draft-2020-12' });
	} catch (cause) {
		throw new AnyBrowserError('invalid_request', `${operation}: the schema can't be written as JSON Schema`, {
			operation,
			cause,
		});
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
	const result = await schema['~standard'].validate(output);
	if (result.issues) throw new OutputMismatchError(context.provider, context.operation, result.issues, output);
	return result.value as Output;
}
