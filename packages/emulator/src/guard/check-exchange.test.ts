import { expect, test } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import { checkExchange } from './check-exchange.ts';

const document = { ...sampleDocument, info: { title: 'Items' }, servers: [{ url: 'https://items.test/v1/' }] };
const init = { headers: { 'x-key': 'k' } };

test('has nothing to say about a pair that keeps to the document, and leaves it to be read', async () => {
	const request = new Request('http://localhost:1/items/v1/items', { ...init, method: 'POST', body: '{"name":"n"}' });
	request.headers.set('content-type', 'application/json');
	const response = Response.json({ id: 'it_1' });
	expect(await checkExchange(document, request)).toEqual([]);
	expect(await checkExchange(document, request, response)).toEqual([]);
	expect([await request.json(), await response.json()]).toEqual([{ name: 'n' }, { id: 'it_1' }]);
});

test('tells the faults of both sides, by the name of the document', async () => {
	const request = new Request('https://items.test/v1/items?pgae=2&deep=maybe', { headers: { x_key: 'secret' } });
	const found = await checkExchange(document, request, Response.json([{ id: 5 }]));
	expect(found.map(each => each.message)).toEqual([
		'Items listItems, request header.x_key: expected no such header (did you mean `x-key`?), got "x_key"',
		'Items listItems, request query.deep: expected to be boolean, got "maybe"',
		'Items listItems, request query.pgae: expected no such parameter (did you mean `page`?), got "2"',
		'Items listItems, response body[0].id: expected to be string, got 5',
	]);
});

test('tells an unknown path and method', async () => {
	const message = async (path: string, method = 'GET') =>
		(await checkExchange(document, new Request(`https://items.test${path}`, { ...init, method })))[0]?.message;
	expect(await message('/v1/itmes')).toBe(
		'Items GET /itmes, request path: expected a path of the API (did you mean `/items`?), got /itmes',
	);
	expect(await message('/v2/items')).toMatch(/request path: expected a path of the API/);
	expect(await message('/v1/items/it_1', 'PUT')).toBe(
		'Items PUT /items/it_1, request method: expected DELETE, got PUT',
	);
});

test('decodes what is in a path', async () => {
	const check = (id: string) =>
		checkExchange(document, new Request(`https://items.test/v1/items/${id}`, { ...init, method: 'DELETE' }));
	expect(await check('it%5F1')).toEqual([]);
	expect((await check('it-1')).map(each => each.place)).toEqual(['path.item_id']);
	expect((await check('%zz')).map(each => each.place)).toEqual(['path.item_id']);
});

test('shows no secrets', async () => {
	const form = new FormData();
	form.set('password', 'hunter2');
	form.set('file', new File(['x'], 'x'));
	const request = new Request('https://items.test/v1/files', { ...init, method: 'POST', body: form });
	expect((await checkExchange(document, request)).map(each => each.message)).toEqual([
		'Items uploadFile, request body.password: expected no such field, but one of file, days, got "<string>"',
	]);
});

test('takes bytes of any kind where the document has them, with a key or without', async () => {
	const content = {
		'*/*': { schema: { type: 'string', format: 'binary' } },
		'application/json': { schema: { type: 'object' } },
	};
	const get = { operationId: 'getBlob', security: [{ key: [] }, {}], responses: { 200: { content } } };
	const blobs = { ...document, paths: { ...document.paths, '/blob': { get } } };
	const check = async (body: string | null, type: string, headers: Record<string, string> = {}) => {
		const request = new Request('https://items.test/v1/blob', { headers });
		const found = await checkExchange(blobs, request, new Response(body, { headers: { 'content-type': type } }));
		return found.map(each => each.place);
	};
	for (const type of ['image/png', 'text/html', 'application/problem+json'])
		expect(await check('any', type)).toEqual([]);
	expect(await check(null, 'image/png', { 'x-key': 'k' })).toEqual([]);
	expect(await check('[]', 'application/json')).toEqual(['body']);
	expect(await check('any', 'image/png', { xkey: 'k' })).toEqual(['header.xkey']);
});
