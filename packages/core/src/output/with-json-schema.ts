import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import type { JsonSchema } from '../contract/json-schema.ts';

/**
 * Pairs a schema that can't write itself as JSON Schema, such as one of zod 3, with JSON Schema for the provider. The
 * schema still checks and types what comes back.
 *
 * @param jsonSchema What the schema takes, before it changes anything.
 *
 * @example
 * withJsonSchema(schema, zodToJsonSchema(schema, { pipeStrategy: 'input' }))
 */
export function withJsonSchema<Output>(
	schema: StandardSchemaV1<unknown, Output>,
	jsonSchema: object,
): StandardSchemaV1<unknown, Output> & StandardJSONSchemaV1<unknown, Output> {
	// Converters type what they write as classes of their own; it is plain data all the same.
	const write = () => jsonSchema as JsonSchema as Record<string, unknown>;
	return { '~standard': { ...schema['~standard'], jsonSchema: { input: write, output: write } } };
}
