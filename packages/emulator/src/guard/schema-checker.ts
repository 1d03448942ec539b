import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isRecord, type JsonRecord } from '../json/record.ts';
import { alternativesKeyword } from './alternatives-keyword.ts';
import { closeComponents, closeSchema } from './close-schema.ts';
import { type Finding, toFinding } from './finding.ts';

/** Checks values against the schemas of a document, all of them closed. */
export interface SchemaChecker {
	/** What is wrong with a value; `root` is where it stands in the message. */
	check(schema: unknown, value: unknown, root: readonly string[]): readonly Finding[];
}

/** Compiles each schema when it is first needed: a document has more than one run ever sees. */
export function createSchemaChecker(document: JsonRecord): SchemaChecker {
	const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
	addFormats(ajv);
	ajv.addKeyword(alternativesKeyword);
	const components = isRecord(document['components']) ? document['components']['schemas'] : undefined;
	const { closed, open } = closeComponents(isRecord(components) ? components : {});
	ajv.addSchema(closed).addSchema(open);

	const compiled = new Map<unknown, ValidateFunction>();
	return {
		check(schema, value, root) {
			if (!isRecord(schema)) return [];
			let validate = compiled.get(schema);
			if (validate === undefined) {
				validate = ajv.compile(closeSchema(schema) as JsonRecord); // a record stays a record
				compiled.set(schema, validate);
			}
			return validate(value) ? [] : (validate.errors ?? []).map(error => toFinding(root, error));
		},
	};
}
