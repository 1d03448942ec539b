import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';

/** Holds what was extracted to the whole of its schema - lengths, patterns, ranges - and returns it. */
export function checkAgainstSchema(value: unknown, schema: JsonSchema): unknown {
	const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, logger: false });
	addFormats(ajv);
	// Which draft it says it is doesn't matter here, and ajv only knows those that it was given.
	const { $schema, $id, ...rest } = schema;
	let validate: ValidateFunction;
	try {
		validate = ajv.compile(rest);
	} catch {
		// Keywords of an older draft, or used amiss: what could be read of the schema has been obeyed.
		return value;
	}
	if (validate(value)) return value;
	const faults = validate.errors?.map(({ instancePath, message }) => `${instancePath || 'the result'} ${message}`);
	throw new PageError('extraction', `What the page says doesn't satisfy the schema: ${faults?.join(', ')}`);
}
