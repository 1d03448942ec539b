import { expect, test } from 'vitest';
import { formatPlace } from './finding.ts';
import { createSchemaChecker } from './schema-checker.ts';

const { check } = createSchemaChecker({});

const place = { type: 'object', required: ['country'], properties: { country: { type: 'string' } } };
const server = { type: 'object', required: ['url'], properties: { url: { type: 'string' }, user: { type: 'string' } } };
const region = { type: 'string', enum: ['NORTH', 'SOUTH'] };
const proxy = { anyOf: [{ anyOf: [region, place, server] }, { type: 'null' }] };

function tell(schema: unknown, value: unknown) {
	return check(schema, value, ['body']).map(each => `${formatPlace(each.path)}: ${each.expected}`);
}

test.each(['NORTH', { country: 'x' }, { url: 'u', user: 'x' }, null])('a choice takes %j', value => {
	expect(tell(proxy, value)).toEqual([]);
});

test.each([
	['EAST', ['body: one of ["NORTH","SOUTH"]']],
	['SUOTH', ['body: one of its values (did you mean "SOUTH"?)']],
	[5, ['body: to be string or object or null']],
	[{ url: 5 }, ['body.url: to be string']],
	[{ url: 'u', usr: 'x' }, ['body.usr: no such field (did you mean `user`?)']],
	[{ country: 'x', user: 'x' }, ['body.user: no such field, but one of country']],
])('a choice tells what is wrong with the alternative that %j is nearest to', (value, told) => {
	expect(tell(proxy, value)).toEqual(told);
});

test('a choice of exactly one refuses what fits more than one', () => {
	const [open, either] = [{ type: 'object' }, { oneOf: [{ type: 'object' }, place] }];
	expect(tell({ anyOf: [open, place] }, { country: 'x' })).toEqual([]);
	expect(tell(either, { country: 'x' })).toEqual(['body: to match exactly one alternative, matches 2']);
});
