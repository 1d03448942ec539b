import { beforeAll, describe, expect, it } from 'vitest';
import { emitTypes } from './emit-types.ts';
import { sampleSpec } from './sample-spec.ts';

describe('types', () => {
	let code: string;

	beforeAll(async () => {
		code = await emitTypes(sampleSpec);
	});

	it('leave a field with a default optional to send', () => {
		expect(code).toContain('readonly steps?: number;');
	});

	it('take readonly lists in a request', () => {
		expect(code).toContain('readonly tags?: readonly string[];');
	});

	it('give plain lists in an answer, which openapi-fetch would not recognise otherwise', () => {
		expect(code).toContain('readonly parts?: components["schemas"]["Part"][];');
	});

	it('take an upload as a Blob', () => {
		expect(code).toContain('readonly content?: Blob;');
	});
});
