import createClient from 'openapi-fetch';
import { describe, expect, test } from 'vitest';
import type { AttemptInit } from '../http/attempt-init.ts';
import { bindRequests } from './bind-requests.ts';

const baseUrl = 'https://api.test/v1';
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type AnyClient = Record<Method, (path: string, options?: object) => Promise<object & { response?: unknown }>>;

/** What is sent, and what is made of the answer, by one of the two. */
async function exchange(
	by: 'ours' | 'openapi-fetch',
	{ method, path, options, init, answer }: Required<Pick<Case, 'method' | 'path'>> & Case,
) {
	let sent: Request | undefined;
	const whole: AttemptInit = {
		headers: { 'x-key': 'k' },
		bodySerializer: body => JSON.stringify(body),
		redirect: 'manual',
		...init,
		async fetch(request) {
			sent = request;
			return answer?.() ?? Response.json({ id: '1' });
		},
	};
	const api: AnyClient =
		by === 'ours'
			? bindRequests<AnyClient>(baseUrl)(whole)
			: // As an operation's request was put together for it.
				fromOpenapiFetch(whole);
	const reply = await api[method](path, options).then(
		({ response: _, ...rest }) => rest,
		(error: unknown) => ({ thrown: (error as Error).name }),
	);
	return {
		reply,
		method: sent?.method,
		url: sent?.url,
		redirect: sent?.redirect,
		isAborted: sent?.signal.aborted,
		headers: Object.fromEntries(
			[...(sent?.headers ?? [])].map(([name, value]) => [name, value.replace(/boundary=.*/, 'boundary')]),
		),
		body: await sent?.text().then(text => text.replace(/formdata-\S+/g, 'boundary')),
	};
}

function fromOpenapiFetch(init: AttemptInit): AnyClient {
	// Its types want a description of paths; it has these methods whatever that is.
	const api = createClient({ baseUrl }) as unknown as AnyClient;
	const send =
		(method: Method) =>
		(path: string, options: { headers?: object } = {}) =>
			api[method](path, { ...init, ...options, headers: { ...options.headers, ...init.headers } });
	return { GET: send('GET'), POST: send('POST'), PUT: send('PUT'), PATCH: send('PATCH'), DELETE: send('DELETE') };
}

interface Case {
	readonly method?: Method;
	readonly path?: string;
	readonly options?: object;
	readonly init?: Partial<AttemptInit>;
	readonly answer?: () => Response;
}

const form = new FormData();
form.append('file', new Blob(['a']), 'a.txt');
const text =
	(body: string, status = 200) =>
	() =>
		new Response(body, { status });

describe('a request and its answer are what openapi-fetch makes of them', () => {
	test.each<[string, Case]>([
		['without options', {}],
		[
			'each part of the path encoded',
			{ path: '/a/{id}/b/{other}', options: { params: { path: { id: 'x/../ü ?', other: '1$&' } } } },
		],
		['a query', { options: { params: { query: { a: 'x y&z', n: 0, is: false, none: undefined, nil: null } } } }],
		['a list in a query', { options: { params: { query: { a: ['x', 'y'], empty: [] } } } }],
		['a query that is empty', { options: { params: { query: {} } } }],
		[
			'a query that the caller adds to',
			{
				options: { params: { query: { a: 1 } } },
				init: {
					querySerializer: query =>
						new URLSearchParams({ ...query, b: '2' } as object as Record<string, string>).toString(),
				},
			},
		],
		['a query of the caller alone', { init: { querySerializer: () => 'b=2' } }],
		['JSON', { method: 'POST', options: { body: { a: [1, 'ü'] } } }],
		['JSON that is false', { method: 'PUT', options: { body: false } }],
		[
			'a body that is written otherwise',
			{ method: 'PATCH', options: { body: { a: 1 }, bodySerializer: () => '{"b":2}' } },
		],
		['a form', { method: 'POST', options: { body: form, bodySerializer: () => form } }],
		['a DELETE without a body', { method: 'DELETE' }],
		['own headers, which never replace the key', { options: { headers: { range: 'bytes=0-', 'X-Key': 'another' } } }],
		[
			'a header that is removed',
			{ method: 'POST', options: { body: 1 }, init: { headers: { 'X-Key': 'k', 'Content-Type': null } } },
		],
		['a signal', { init: { signal: AbortSignal.abort() } }],
		['an answer without content', { answer: () => new Response(null, { status: 204 }) }],
		[
			'an answer that says that it is empty',
			{ answer: () => new Response('', { headers: { 'content-length': '0' } }) },
		],
		['an answer that is empty', { answer: text('') }],
		['an answer that is no JSON', { answer: text('<html>') }],
		['an answer as text', { options: { parseAs: 'text' }, answer: text('{}') }],
		['an answer as bytes', { options: { parseAs: 'arrayBuffer' }, answer: text('abc') }],
		['a refusal in JSON', { answer: () => Response.json({ detail: 'no' }, { status: 404 }) }],
		['a refusal in words', { answer: text('<h1>Bad gateway</h1>', 502) }],
		[
			'a refusal that says that it is empty',
			{ answer: () => new Response('', { status: 404, headers: { 'content-length': '0' } }) },
		],
		[
			'a refusal of what would be read as bytes',
			{ options: { parseAs: 'arrayBuffer' }, answer: () => Response.json({ a: 1 }, { status: 400 }) },
		],
	])('%s', async (_, given) => {
		const whole = { method: 'GET' as const, path: '/things', ...given };
		const [ours, theirs] = [await exchange('ours', whole), await exchange('openapi-fetch', whole)];
		expect(ours).toEqual(theirs);
		expect(ours.url).toMatch(/^https:\/\/api\.test\/v1\//);
	});
});

test('what a body says against being written is thrown, and nothing is sent', async () => {
	let count = 0;
	const init: AttemptInit = {
		headers: {},
		redirect: 'manual',
		bodySerializer() {
			throw new RangeError('too large');
		},
		async fetch() {
			count++;
			return new Response();
		},
	};
	const sending = bindRequests<AnyClient>(baseUrl)(init).POST('/things', { body: {} });
	await expect(sending).rejects.toThrow('too large');
	expect(count).toBe(0);
});
