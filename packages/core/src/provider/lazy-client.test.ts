import createClient, { type Middleware } from 'openapi-fetch';
import { expect, test, vi } from 'vitest';
import { lazyClient } from './lazy-client.ts';

interface Paths {
	readonly '/things': {
		readonly get: {
			readonly responses: { readonly 200: { readonly content: { readonly 'application/json': unknown } } };
		};
	};
}

function setUp() {
	const sent: Request[] = [];
	const load = vi.fn(async () =>
		createClient<Paths>({
			baseUrl: 'https://api.test',
			async fetch(request) {
				sent.push(request);
				return Response.json({ id: '1' });
			},
		}),
	);
	return { load, sent, client: lazyClient(load) };
}
const stamp: Middleware = {
	onRequest({ request }) {
		request.headers.set('x-stamp', '1');
		return request;
	},
};

test('it is loaded once, when it is first used, and is the client itself', async () => {
	const { load, sent, client } = setUp();
	expect(load).not.toHaveBeenCalled();
	const [one, two] = await Promise.all([client.GET('/things'), client.request('get', '/things')]);
	expect([one.data, two.data]).toEqual([{ id: '1' }, { id: '1' }]);
	expect(one.response.status).toBe(200);
	expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual(Array(2).fill('GET https://api.test/things'));
	expect(load).toHaveBeenCalledTimes(1);
});

test('it has every method of the client', () => {
	const own = Object.keys(createClient<Paths>({ baseUrl: 'https://api.test' }));
	expect(Object.keys(setUp().client).toSorted()).toEqual(own.toSorted());
});

test('middleware is there for what is sent after it was given, until it is taken away', async () => {
	const { sent, client } = setUp();
	client.use(stamp);
	await client.GET('/things');
	client.eject(stamp);
	await client.GET('/things');
	expect(sent.map(({ headers }) => headers.get('x-stamp'))).toEqual(['1', null]);
});

test('what is no middleware rejects the requests after it, and nothing else', async () => {
	const { sent, client } = setUp();
	// As somebody without types would call it.
	client.use({} as Middleware);
	await expect(client.GET('/things')).rejects.toThrow('Middleware must be');
	expect(sent).toEqual([]);
});
