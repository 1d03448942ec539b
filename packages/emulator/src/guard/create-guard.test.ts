import { describe, expect, test } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import { createGuard, type Guard, type RequestCheck } from './create-guard.ts';
import { type MessageBody, readBody } from './message-body.ts';

const guard = createGuard('smooth', sampleDocument);

async function check(method: string, target: string, body?: unknown): Promise<RequestCheck> {
	const url = new URL(target, 'http://guard.test');
	const operation = operationOf(guard, method, url.pathname);
	const init =
		body instanceof FormData
			? { body }
			: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
	const request = new Request(url, { method, ...(body === undefined ? {} : init) });
	const params = { item_id: url.pathname.split('/').at(-1) ?? '' };
	const { searchParams: query } = url;
	return guard.checkRequest({
		operation,
		params,
		query,
		headers: request.headers,
		body: await readBody(request, 1000),
	});
}

function operationOf(from: Guard, method: string, path: string) {
	const { operation } = from.find(method, path);
	if (operation === undefined) throw new Error(`no ${method} ${path}`);
	return operation;
}

function form(fields: Record<string, string | Blob>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

/** A JSON body, or none at all. */
function json(value: unknown): MessageBody {
	return value === undefined ? { kind: 'empty' } : { kind: 'json', mediaType: 'application/json', value };
}

const file = new File(['x'], 'x.txt');

describe('a request that is right', () => {
	test.each<[string, string, unknown]>([
		['GET', '/items?page=2&deep=true&kind=a&kind=b', undefined],
		['POST', '/items', { name: 'n', size: 2, nested: { tag: 't' }, anything: { really: 1 } }],
		['POST', '/items', { name: 'n', nested: null }],
		['DELETE', '/items/it_1', undefined],
		['POST', '/events', { name: 'run', script: 's' }],
		['POST', '/files', form({ file, days: '3' })],
	])('%s %s passes', async (method, target, body) => {
		expect(await check(method, target, body)).toMatchObject({ violations: [], rejections: [] });
	});

	test('gets its query back as typed values', async () => {
		const { query } = await check('GET', '/items?page=2&deep=false&kind=a');
		expect(query).toEqual({ page: 2, deep: false, kind: ['a'] });
	});
});

describe('a name that the specification does not have', () => {
	test.each<[string, string, string, unknown, string]>([
		['createItem', 'POST', '/items', { name: 'n', sise: 3 }, 'body.sise'],
		['createItem', 'POST', '/items', { name: 'n', nested: { tug: 't' } }, 'body.nested.tug'],
		['listItems', 'GET', '/items?pge=2', undefined, 'query.pge'],
		['sendEvent', 'POST', '/events', { name: 'goto', url: 'u', uri: 'u' }, 'body.uri'],
		['uploadFile', 'POST', '/files', form({ file, dais: '3' }), 'body.dais'],
		['deleteItem', 'DELETE', '/items/it_1', { really: true }, 'body'],
		['createItem', 'POST', '/items', form({ file }), 'header.content-type'],
	])('is a violation: %s by %s %s', async (operation, method, target, body, place) => {
		const { violations } = await check(method, target, body);
		expect(violations.map(each => each.place)).toEqual([place]);
		expect(violations[0]?.message).toContain(`${operation}, request ${place}: expected `);
	});

	test('is told apart from the names of the other alternatives', async () => {
		const { violations, rejections } = await check('POST', '/events', { name: 'goto', url: 5 });
		expect(violations).toEqual([]);
		expect(rejections).toEqual([
			{ type: 'string_type', loc: ['body', 'url'], msg: 'Input should be a valid string', input: 5 },
		]);
	});
});

describe('a misspelt field that is required', () => {
	test('is refused as the vendor would, but told once', async () => {
		const checked = await check('POST', '/events', { name: 'goto', uri: 'u' });
		expect(checked.violations.map(each => each.place)).toEqual(['body.uri']);
		expect(checked.rejections.map(each => each.loc)).toEqual([['body', 'url']]);
		expect(checked.faults.map(each => each.place)).toEqual(['body.uri']);
	});

	test('is not mistaken for another one', async () => {
		const { faults } = await check('POST', '/events', { name: 'goto', script: 's' });
		expect(faults.map(each => each.place)).toEqual(['body.url', 'body.script']);
	});
});

describe('an alternative of no known kind', () => {
	test('is one rejection, whatever else it has', async () => {
		const { violations, rejections } = await check('POST', '/events', { name: 'fly', wings: 2 });
		expect(violations).toEqual([]);
		expect(rejections.map(each => [each.type, each.loc])).toEqual([['literal_error', ['body', 'name']]]);
	});
});

describe('a value that the vendor refuses', () => {
	test.each<[string, string, unknown, string, unknown[]]>([
		['POST', '/items', {}, 'missing', ['body', 'name']],
		['POST', '/items', undefined, 'missing', ['body']],
		['POST', '/items', { name: '' }, 'string_too_short', ['body', 'name']],
		['POST', '/items', { name: 'n', size: 1 }, 'greater_than_equal', ['body', 'size']],
		['POST', '/items', { name: 'n', size: 129 }, 'less_than_equal', ['body', 'size']],
		['POST', '/items', { name: 'n', size: '3' }, 'int_type', ['body', 'size']],
		['POST', '/items', { name: 'n', colour: 'blue' }, 'enum', ['body', 'colour']],
		['POST', '/items', { name: 'n', nested: 5 }, 'dict_type', ['body', 'nested']],
		['GET', '/items?page=0', undefined, 'greater_than_equal', ['query', 'page']],
		['GET', '/items?page=two', undefined, 'int_type', ['query', 'page']],
		['GET', '/items?kind=c', undefined, 'enum', ['query', 'kind', 0]],
		['DELETE', '/items/nope', undefined, 'string_pattern_mismatch', ['path', 'item_id']],
		['POST', '/files', form({ days: '0', file }), 'greater_than_equal', ['body', 'days']],
		['POST', '/files', form({ days: '1' }), 'missing', ['body', 'file']],
	])('is a rejection: %s %s %j', async (method, target, body, type, loc) => {
		const { violations, rejections } = await check(method, target, body);
		expect(violations).toEqual([]);
		expect(rejections.map(each => [each.type, each.loc])).toEqual([[type, loc]]);
	});
});

describe('a response that leaves the specification', () => {
	test.each<[string, string, number, unknown, string]>([
		['POST', '/items', 201, {}, 'status'],
		['POST', '/items', 200, { id: 'it_1', wieght: 1 }, 'body.wieght'],
		['POST', '/items', 200, { size: 1 }, 'body.id'],
		['POST', '/items', 200, { id: 'it_1', size: 'big' }, 'body.size'],
		['POST', '/items', 200, undefined, 'body'],
		['POST', '/items', 204, {}, 'body'],
		['GET', '/items', 200, [{ id: 'it_1' }, {}], 'body[1].id'],
	])('is a violation: %s %s %i %j', (method, path, status, body, place) => {
		const violations = guard.checkResponse(operationOf(guard, method, path), status, json(body));
		expect(violations.map(each => [each.side, each.place])).toEqual([['response', place]]);
	});

	test('is judged by the range of its status, where the specification has no more', () => {
		expect(guard.checkResponse(operationOf(guard, 'POST', '/items'), 502, json(undefined))).toEqual([]);
	});

	test('and one that keeps to it is none', () => {
		expect(guard.checkResponse(operationOf(guard, 'POST', '/items'), 200, json({ id: 'it_1', size: null }))).toEqual(
			[],
		);
		expect(guard.checkResponse(operationOf(guard, 'POST', '/items'), 204, json(undefined))).toEqual([]);
	});
});

describe('the way to an operation', () => {
	test('prefers a path that is spelt out', () => {
		expect(guard.find('DELETE', '/items/latest').operation?.id).toBe('deleteLatest');
		expect(guard.find('DELETE', '/items/it_1').operation?.id).toBe('deleteItem');
	});

	test('tells an unknown path from an unknown method', () => {
		expect(guard.find('PUT', '/items')).toEqual({ operation: undefined, methods: ['GET', 'POST'] });
		expect(guard.find('GET', '/itmes')).toEqual({ operation: undefined, methods: [] });
	});

	test('needs the key that the specification asks for', () => {
		const operation = operationOf(guard, 'GET', '/items');
		expect(guard.checkKey(operation, new Headers({ 'x-key': 'k' }))).toBeUndefined();
		expect(guard.checkKey(operation, new Headers())?.place).toBe('header.x-key');
	});
});

describe('coverage', () => {
	test('counts by operation and status, beginning at zero', () => {
		const fresh = createGuard('smooth', sampleDocument);
		const operation = operationOf(fresh, 'POST', '/items');
		const query = new URLSearchParams();
		const exchange = { operation, query, headers: new Headers(), body: json({ name: 'n' }) };
		fresh.coverage.count({ ...exchange, status: 200, responseBody: json({ id: 'it_1' }) });
		const counts = fresh.coverage.entries().filter(entry => entry.operation === 'createItem');
		expect(counts.map(entry => [entry.status, entry.count])).toEqual([
			['200', 1],
			['204', 0],
			['5XX', 0],
		]);
	});
});
