import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../codegen/json.ts';
import { compareSchemas } from '../compare/compare-schemas.ts';
import type { Difference } from '../compare/difference.ts';
import type { Node } from '../document/node.ts';
import { documentOf } from '../testing/sample-documents.ts';

const named: JsonObject = {
	Name: { type: 'string', maxLength: 9 },
	Again: { $ref: '#/components/schemas/Name' },
	Tree: { type: 'object', properties: { below: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
	Wood: {
		type: 'object',
		properties: { below: { type: 'array', items: { allOf: [{ $ref: '#/components/schemas/Wood' }] } } },
	},
	Loop: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Loop' }] },
};
const document = documentOf({ openapi: '3.1.0', paths: {}, components: { schemas: named } });

function differences(ours: Json, theirs: Json, direction: 'input' | 'output' = 'input'): readonly Difference[] {
	const found: Difference[] = [];
	const node = (value: Json): Node => ({ document, value, pointer: '#', marks: [] });
	const context = {
		direction,
		place: { operation: 'GET /', section: 'body', steps: [] },
		origin: { pointer: '#', marks: [] },
		differences: found,
		seen: new Set<string>(),
		active: new Set<string>(),
	};
	compareSchemas(node(ours), node(theirs), context);
	return found;
}

const string = { type: 'string' };
const nil = { type: 'null' };

/** Two ways to write one thing. */
const equal: readonly (readonly [name: string, one: Json, other: Json])[] = [
	['null in a list of types, and as a branch', { type: ['string', 'null'] }, { anyOf: [string, nil] }],
	['oneOf and anyOf', { oneOf: [string, nil] }, { anyOf: [nil, string] }],
	['nullable, as 3.0 has it', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
	['nullable beside a union', { anyOf: [string], nullable: true }, { anyOf: [string, nil] }],
	['const and an enum of one', { const: 'a' }, { type: 'string', enum: ['a'] }],
	['an enum in two branches', { enum: ['a', 'b'] }, { anyOf: [{ const: 'b' }, { const: 'a' }] }],
	['null in an enum', { type: ['string', 'null'], enum: ['a', null] }, { anyOf: [{ enum: ['a'] }, nil] }],
	['integer or number', { type: 'number' }, { anyOf: [{ type: 'integer' }, { type: 'number' }] }],
	['integer or number in one list', { type: 'number' }, { type: ['integer', 'number'] }],
	['a bound with a fraction', { type: 'integer', minimum: 5 }, { type: 'integer', minimum: 5.0 }],
	['an exclusive bound of an integer', { type: 'integer', minimum: 1 }, { type: 'integer', exclusiveMinimum: 0 }],
	[
		'an exclusive bound as 3.0 has it',
		{ type: 'number', exclusiveMaximum: 4 },
		{ type: 'number', maximum: 4, exclusiveMaximum: true },
	],
	['a length of at least nothing', string, { type: 'string', minLength: 0 }],
	['a count of at least nothing', { type: 'array' }, { type: 'array', minItems: 0, items: {} }],
	['an open object', { type: 'object' }, { type: 'object', additionalProperties: true }],
	['an object of anything', { type: 'object' }, { type: 'object', additionalProperties: {} }],
	['an object that is not called one', { properties: { a: string } }, { type: 'object', properties: { a: string } }],
	['anything', {}, true],
	['anything, or null', {}, { anyOf: [{}, nil] }],
	['anything, with a title', { 'x-source': 'here' }, { title: 'Output', description: 'Whatever it is.' }],
	['a reference', { $ref: '#/components/schemas/Name' }, { type: 'string', maxLength: 9 }],
	['a reference to a reference', { $ref: '#/components/schemas/Again' }, { type: 'string', maxLength: 9 }],
	['a reference in allOf', { allOf: [{ $ref: '#/components/schemas/Name' }] }, { $ref: '#/components/schemas/Again' }],
	[
		'a reference with something beside it',
		{ $ref: '#/components/schemas/Name', default: 'a' },
		{ type: 'string', maxLength: 9, default: 'a' },
	],
	[
		'allOf',
		{
			allOf: [
				{ required: ['a'], properties: { a: string } },
				{ required: ['b'], properties: { b: string } },
			],
		},
		{ type: 'object', required: ['b', 'a'], properties: { b: string, a: string } },
	],
	['a bound beside a union', { anyOf: [string, nil], maxLength: 3 }, { type: ['string', 'null'], maxLength: 3 }],
	[
		'unions in unions',
		{ anyOf: [{ anyOf: [string, nil] }, { type: 'boolean' }] },
		{ type: ['boolean', 'string', 'null'] },
	],
	[
		'binary content',
		{ type: 'string', format: 'binary' },
		{ type: 'string', contentMediaType: 'application/octet-stream' },
	],
	['a default of null', { type: ['string', 'null'] }, { type: ['string', 'null'], default: null }],
	['a schema in itself', { $ref: '#/components/schemas/Tree' }, { $ref: '#/components/schemas/Wood' }],
	['a union in itself', { $ref: '#/components/schemas/Loop' }, string],
	['kinds in another order', { oneOf: [kind('a'), kind('b')] }, { anyOf: [kind('b'), kind('a')] }],
];

function kind(type: string): JsonObject {
	return { type: 'object', required: ['type'], properties: { type: { const: type }, [`${type}s`]: string } };
}

describe('equal meanings compare equal', () => {
	for (const direction of ['input', 'output'] as const) {
		test.each(equal)(`${direction}: %s`, (_, one, other) => {
			expect(differences(one, other, direction)).toEqual([]);
			expect(differences(other, one, direction)).toEqual([]);
		});
	}
});

describe('different meanings', () => {
	test('differ where a union has one branch less', () => {
		expect(differences({ anyOf: [string, nil] }, string)[0]?.message).toBe('type: string or null → string');
	});

	test('differ where nothing is accepted any more', () => {
		expect(differences(string, false)[0]?.message).toBe('type: string → nothing');
	});

	test('differ where an integer becomes a number in an answer, not the other way round', () => {
		const [integer, number] = [{ type: 'integer' }, { type: 'number' }];
		expect(differences(integer, number, 'output').map(({ change }) => change)).toEqual(['output-widened']);
		expect(differences(number, integer, 'output').map(({ change }) => change)).toEqual(['output-narrowed']);
	});

	test('differ in the kind of object that is least different', () => {
		const changed = { ...kind('b'), properties: { type: { const: 'b' }, count: { type: 'integer' } } };
		const found = differences({ oneOf: [kind('a'), kind('b')] }, { oneOf: [changed, kind('a')] });
		expect(found.map(({ change, message }) => `${change}: ${message}`)).toEqual([
			'input-removed: field bs is gone',
			'input-added: new field count',
		]);
	});

	test('report a kind of object that is new in an answer', () => {
		const found = differences({ oneOf: [kind('a')] }, { oneOf: [kind('a'), kind('c')] }, 'output');
		expect(found.map(({ change, message }) => `${change}: ${message}`)).toEqual([
			'output-widened: kind of object: { type: "c", cs } is new',
		]);
	});

	test('differ where an object that was sealed is open', () => {
		const sealed = { type: 'object', additionalProperties: false };
		expect(differences(sealed, { type: 'object' }).map(({ change }) => change)).toEqual(['input-widened']);
	});

	test('say which reference leads nowhere', () => {
		expect(() => differences({ $ref: '#/components/schemas/None' }, string)).toThrow(
			/refers to #\/components\/schemas\/None/,
		);
		expect(() => differences({ $ref: 'other.yaml#/A' }, string)).toThrow(/Bundle it/);
	});
});
