import { expect, test } from 'vitest';
import * as z from './index.ts';

const part: z.AnswerSchema = z.looseObject({ name: z.string(), parts: z.optional(z.array(z.lazy(() => part))) });
const thing = z.looseObject({
	id: z.string(),
	count: z.nullish(z.number()),
	since: z.nullable(z.string()),
	isOpen: z.optional(z.boolean()),
	parts: z.optional(z.array(part)),
	labels: z.optional(z.record(z.string(), z.string())),
	result: z.optional(z.union([z.string(), z.looseObject({ text: z.string() })])),
	echo: z.unknown(),
});
const right = { id: '1', since: null };
const validate = (value: unknown) => thing['~standard'].validate(value);

test.each<[string, object]>([
	['no more than it must', {}],
	['nulls where they may be', { count: null, since: null }],
	['further fields at every depth', { more: 1, parts: [{ name: 'a', more: [] }] }],
	['what contains itself', { parts: [{ name: 'a', parts: [{ name: 'b', parts: [] }] }] }],
	['any of the shapes', { result: { text: 'x' } }],
	['anything where nothing is promised', { echo: [() => 1] }],
	['a map', { labels: { a: 'b', constructor: 'c' } }],
])('an answer with %s is right, and is given as it is', (_, more) => {
	const value = { ...right, ...more };
	const before = structuredClone({ ...value, echo: undefined });
	expect(validate(value)).toEqual({ value });
	expect(thing.check(value)).toBeUndefined();
	expect({ ...value, echo: undefined }).toEqual(before);
});

test.each<[unknown, string, readonly PropertyKey[] | undefined]>([
	['text', 'expected an object', undefined],
	[null, 'expected an object', undefined],
	[[], 'expected an object', undefined],
	[{ since: null }, 'expected a text', ['id']],
	[{ id: null, since: null }, 'expected a text', ['id']],
	[{ id: '1' }, 'expected a text', ['since']],
	[{ ...right, count: '1' }, 'expected a number', ['count']],
	[{ ...right, count: Number.NaN }, 'expected a number', ['count']],
	[{ ...right, isOpen: null }, 'expected true or false', ['isOpen']],
	[{ ...right, parts: {} }, 'expected a list', ['parts']],
	[
		{ ...right, parts: [{ name: 'a' }, { name: 'a', parts: [{}] }] },
		'expected a text',
		['parts', 1, 'parts', 0, 'name'],
	],
	[{ ...right, labels: [] }, 'expected an object', ['labels']],
	[{ ...right, labels: { a: 1 } }, 'expected a text', ['labels', 'a']],
	[{ ...right, result: { text: 1 } }, 'expected one of several shapes', ['result']],
])('%j is wrong, and it is said where (%#)', (value, message, path) => {
	expect(validate(value)).toEqual({ issues: [path ? { message, path } : { message }] });
});

test('all that is wrong is told', () => {
	expect(validate({ parts: [{}, {}] })).toMatchObject({
		issues: [{ path: ['id'] }, { path: ['since'] }, { path: ['parts', 0, 'name'] }, { path: ['parts', 1, 'name'] }],
	});
});
