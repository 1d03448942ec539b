import { beforeAll, describe, expect, test } from 'vitest';
import { emitTypes } from './emit-types.ts';
import { sampleSpec } from './testing/sample-spec.ts';

describe('types', () => {
	let code: string;

	beforeAll(async () => {
		code = await emitTypes(sampleSpec);
	});

	test('leave a field with a default optional to send', () => {
		expect(code).toContain('readonly steps?: number;');
	});

	test('take readonly lists in a request', () => {
		expect(code).toContain('readonly tags?: readonly string[];');
	});

	test('give plain lists in an answer, which openapi-fetch would not recognise otherwise', () => {
		expect(code).toContain('readonly parts?: components["schemas"]["Part"][];');
	});

	test('take an upload as a Blob', () => {
		expect(code).toContain('readonly content?: Blob;');
	});
});
