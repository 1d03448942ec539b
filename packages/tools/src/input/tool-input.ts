import type { JsonSchema } from '@anybrowser/core';
import { z } from 'zod';

/** The fields of a tool's input. One that is `undefined` isn't offered. */
type InputFields = Readonly<Record<string, z.ZodType | undefined>>;

/** What a tool takes: as a model is told it, and as it is checked. */
export interface ToolInput<Value> {
	readonly jsonSchema: JsonSchema;
	/** The names of its fields. */
	readonly names: readonly string[];
	/** @returns The checked input, or what is wrong with it. */
	read(input: unknown): { readonly value: Value } | { readonly problem: string };
}

/** An input of the fields that are offered. A field that the provider can't honour is refused like a misspelt one. */
export function toolInput<Value>(fields: InputFields): ToolInput<Value> {
	const offered = Object.fromEntries(
		Object.entries(fields).filter((entry): entry is [string, z.ZodType] => entry[1] !== undefined),
	);
	const schema = z.strictObject(offered);
	const names = Object.keys(offered);
	return {
		jsonSchema: toJsonSchema(schema),
		names,
		read(input) {
			const result = schema.safeParse(withoutNulls(input ?? {}));
			// The cast is sound: a tool takes those of its fields that may be missing as optional.
			if (result.success) return { value: result.data as Value };
			const problems = result.error.issues.map(({ path, message }) => [...path, message].join(': '));
			return { problem: problems.join('; ') };
		},
	};
}

/** What is closed is said by the refusal alone, as it costs a model tokens and tells it nothing. */
function toJsonSchema(schema: z.ZodType): JsonSchema {
	const options = { io: 'input', unrepresentable: 'any' } as const;
	const { $schema: _, additionalProperties: _closed, ...rest } = z.toJSONSchema(schema, options);
	return rest;
}

/** Some models send `null` for what they leave out. */
function withoutNulls(input: unknown): unknown {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
	return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}
