import { describe, expect, test } from 'vitest';
import { emitDocument } from './emit-document.ts';
import { sampleSpec } from './testing/sample-spec.ts';

const document = emitDocument(sampleSpec, 'sampleDocument');

describe('the document', () => {
	test('is one typed constant', () => {
		expect(document).toMatch(/^export const sampleDocument: Readonly<Record<string, unknown>> = \{/);
	});

	test('has no prose and no extensions', () => {
		expect(document).not.toContain('A thing.');
		expect(document).not.toContain('How many.');
		expect(document).not.toMatch(/"x-(source|unchecked)"/);
	});

	test('keeps a field called description and a default that has one', () => {
		expect(document).toMatch(/"description": \{\s*"type": "string"\s*\}/);
		expect(document).toContain('"description": "kept"');
	});

	test('keeps a field and a header whose names look like extensions', () => {
		expect(document).toContain('"x-field": {');
		expect(document).toContain('"x-limit": {');
	});

	test('keeps what the guard needs', () => {
		expect(document).toContain('"format": "date-time"');
		expect(document).toMatch(/"enum": \[\s*"a",\s*"b"\s*\]/);
	});
});
