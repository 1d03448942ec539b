import { describe, expect, it } from 'vitest';
import { emitDocument } from './emit-document.ts';
import { sampleSpec } from './sample-spec.ts';

const document = emitDocument(sampleSpec, 'sampleDocument');

describe('the document', () => {
	it('is one typed constant', () => {
		expect(document).toMatch(/^export const sampleDocument: Readonly<Record<string, unknown>> = \{/);
	});

	it('has no prose and no extensions', () => {
		expect(document).not.toContain('A thing.');
		expect(document).not.toContain('How many.');
		expect(document).not.toMatch(/"x-(source|unchecked)"/);
	});

	it('keeps a field called description and a default that has one', () => {
		expect(document).toMatch(/"description": \{\s*"type": "string"\s*\}/);
		expect(document).toContain('"description": "kept"');
	});

	it('keeps a field and a header whose names look like extensions', () => {
		expect(document).toContain('"x-field": {');
		expect(document).toContain('"x-limit": {');
	});

	it('keeps what the guard needs', () => {
		expect(document).toContain('"format": "date-time"');
		expect(document).toMatch(/"enum": \[\s*"a",\s*"b"\s*\]/);
	});
});
