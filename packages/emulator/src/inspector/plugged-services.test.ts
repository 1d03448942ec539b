import { expect, test, vi } from 'vitest';
import { handlers } from '../msw/handlers.ts';
import { inspectorSetUp } from '../testing/inspector-set-up.ts';
import type { ServiceViews } from '../vendor/service-views.ts';
import type { Overview, RequestView, StorageView, SubjectView } from './inspector-data.ts';

const setUp = inspectorSetUp();
const key = 'the-key-of-acme';
const authorization = `Bearer ${key}`;

/** A service with boxes and jobs, which shows them. */
function acme(views?: ServiceViews) {
	const boxes: { id: string; open: boolean; createdAt?: number; endedAt?: number }[] = [];
	const job = { status: 'busy', failure: null as string | null, output: undefined as unknown };
	return {
		boxes,
		job,
		service: {
			name: 'acme',
			title: 'Acme',
			basePath: '/v2',
			keyVariable: 'ACME_KEY',
			views: views ?? {
				sessions: () => boxes.map(box => ({ ...box, status: box.open ? 'awake' : 'gone', url: 'http://shop.test/' })),
				tasks: () =>
					boxes.slice(0, 1).map(box => {
						const { status, output, failure } = job;
						return { id: 'job-1', status, open: status === 'busy', sessionId: box.id, prompt: 'look', output, failure };
					}),
				files: () => [{ id: 'f1', name: 'bill.pdf', size: 12, subjectId: 'job-1' }],
				actionsOn: (id: string) => {
					const box = boxes.find(each => each.id === id);
					return box && { close: () => Object.assign(box, { open: false }) };
				},
			},
			async fetch(request: Request): Promise<Response> {
				const { pathname } = new URL(request.url);
				if (request.method !== 'POST')
					return Response.json({ message: `no ${pathname} for ${authorization}` }, { status: 404 });
				const id = `box-${boxes.length}`;
				boxes.push({ id, open: true });
				return Response.json({ id, said: await request.text() }, { status: 201 });
			},
		},
	};
}

async function serve(views?: ServiceViews) {
	const made = acme(views);
	const inspected = await setUp({}, { services: [made.service] });
	const url = inspected.server.serviceUrls['acme'] ?? '';
	const ask = (method: string, path: string, body?: unknown) =>
		fetch(`${url}${path}`, {
			method,
			headers: { authorization, 'content-type': 'application/json' },
			...(body !== undefined && { body: JSON.stringify(body) }),
		}).then(async response => ({ status: response.status, body: await response.json() }));
	const read = async <Data>(path: string): Promise<Data> => (await inspected.get(path)).body;
	return { ...made, ...inspected, url, ask, read };
}

test('a service that is plugged in has a card, its requests, sessions, tasks and files', async () => {
	const { ask, read, url } = await serve();
	await ask('POST', '/boxes', { a: 1 });
	await ask('GET', '/nowhere?x=1');
	const { providers, subjects } = await read<Overview>('/overview');
	expect(providers.at(-1)).toEqual({
		name: 'acme',
		title: 'Acme',
		baseUrl: url,
		example: null,
		requestCount: 2,
		coverage: null,
		problem: null,
	});
	const requests = await read<readonly RequestView[]>('/requests');
	expect(requests.map(each => [each.ref, each.provider, each.method, each.path, each.status, each.tone])).toEqual([
		['acme-2', 'acme', 'GET', '/nowhere', 404, 'bad'],
		['acme-1', 'acme', 'POST', '/boxes', 201, 'good'],
	]);
	expect(requests[1]?.detail).toMatchObject({ body: { a: 1 }, answer: { id: 'box-0', said: '{"a":1}' } });
	expect(requests[0]).toMatchObject({ words: 'no /v2/nowhere for ••••••', detail: { query: { x: '1' } } });
	expect(
		subjects.map(({ provider, kind, id, status, open, sessionId, prompt, url: at }) => [
			...[provider, kind, id, status, open, sessionId, prompt, at],
		]),
	).toEqual([
		['acme', 'task', 'job-1', 'busy', true, 'box-0', 'look', null],
		['acme', 'session', 'box-0', 'awake', true, null, null, 'http://shop.test/'],
	]);
	expect(await read('/storage')).toMatchObject({
		files: { items: [{ provider: 'acme', name: 'bill.pdf', kind: 'file', size: 12, subjectId: 'job-1' }] },
	});
	expect(JSON.stringify([requests, subjects])).not.toContain(key);
});

test('what becomes of them is told without another request, the reason of a failure first', async () => {
	const { ask, read, job, boxes, get, server } = await serve();
	await ask('POST', '/boxes');
	Object.assign(job, { status: 'upset', failure: `no page for ${authorization}` });
	const { subject, failure, timeline } = await read<SubjectView>('/acme/job-1');
	expect(subject).toMatchObject({ status: 'upset', tone: 'bad', open: false, reason: 'no page for ••••••' });
	expect(failure).toMatchObject({ title: 'The task failed', words: 'no page for ••••••' });
	expect(timeline.map(({ kind, title }) => [kind, title])).toEqual([
		['state', 'busy'],
		['state', 'upset'],
	]);
	for (const box of boxes) box.open = false;
	expect((await read<SubjectView>('/acme/box-0')).subject).toMatchObject({
		status: 'gone',
		tone: 'neutral',
		open: false,
	});
	expect((await read<SubjectView>('/acme/box-0')).timeline.map(({ title }) => title)).toContain('POST /boxes');
	boxes.push({ id: 'box-9', open: false, createdAt: 1_000, endedAt: 3_000 });
	const late = await read<SubjectView>('/acme/box-9');
	expect(late.timeline.map(({ kind, title, tone }) => [kind, title, tone])).toEqual([['state', 'gone', 'neutral']]);
	expect(late.subject).toMatchObject({ createdAt: 1_000, endedAt: 3_000 });
	expect((await fetch(`${server.url}/inspector/acme/job-1`)).status).toBe(200);
	expect((await get('/acme/job-2')).status).toBe(404);
});

test('a person does there what can be done: close, replay, copy, and no fault', async () => {
	const { ask, act, get, read, boxes, url } = await serve();
	await ask('POST', '/boxes', { a: 1 });
	expect(await act('/acme/box-0/close')).toEqual({ status: 200, body: {} });
	expect((await read<SubjectView>('/acme/box-0')).subject).toMatchObject({ status: 'gone', open: false });
	expect(await act('/requests/acme-1/replay')).toEqual({ status: 200, body: { status: 201 } });
	expect(boxes.map(({ id }) => id)).toEqual(['box-0', 'box-1']);
	const { command } = (await get('/requests/acme-2/curl')).body;
	expect(command).toContain(`${url}/boxes`);
	expect(command).toContain(`--header 'authorization: Bearer '"$ACME_KEY"`);
	expect(command).not.toContain(key);
	const { log } = (await get('/requests/har')).body;
	expect(log.entries[0].request.url).toBe(`${url}/boxes`);
	expect(JSON.stringify(log)).not.toContain(key);
	expect((await act('/faults', { provider: 'acme', kind: 'stall' })).body).toEqual({
		detail: 'There is no such provider',
	});
	expect(await act('/acme/job-1/cancel')).toMatchObject({ status: 404 });
});

test('cleared ones do not come back, and lists without end take no more room than is shown', async () => {
	const { ask, act, read, boxes } = await serve();
	await ask('POST', '/boxes');
	for (const box of boxes) box.open = false;
	await read('/overview');
	expect((await act('/clear', { part: 'subjects' })).body).toEqual({ cleared: 1 });
	for (let count = 0; count < 2000; count++) boxes.push({ id: `many-${count}`, open: false });
	const { subjects, revision } = await read<Overview>('/overview');
	expect(subjects.filter(({ kind }) => kind === 'session')).toHaveLength(300);
	expect(subjects.map(({ id }) => id)).not.toContain('box-0');
	expect((await read<Overview>('/overview')).revision).toBe(revision);
});

test('views that fail are left out and told, and the rest is shown', async () => {
	const { ask, read } = await serve({
		sessions: () => {
			throw new Error(`no list for ${authorization}`);
		},
		profiles: () => [{ id: 'p1' }],
	});
	await ask('POST', '/boxes');
	const { providers, subjects } = await read<Overview>('/overview');
	expect([providers.at(-1)?.problem, subjects]).toEqual([
		"It can't tell its sessions and tasks: no list for ••••••",
		[],
	]);
	expect(await read('/storage')).toMatchObject({ profiles: { items: [{ id: 'p1', cookieCount: null }] } });
	expect(await read<readonly RequestView[]>('/requests')).toHaveLength(1);
});

test('a list that is none is left out and told, and those of others are shown', async () => {
	const { get, read, emulator } = await serve({
		// The casts are what a service without types may do.
		profiles: () => [null] as unknown as [],
		files: () => 'none' as unknown as [],
		webhooks: () => [{ number: 1 }] as unknown as [],
	});
	emulator.plug({ name: 'other', fetch: async () => new Response(), views: { files: () => [{ id: 'f', name: 'n' }] } });
	expect((await read<StorageView>('/storage')).files.items).toMatchObject([{ provider: 'other', id: 'f' }]);
	expect(await get('/webhooks')).toMatchObject({ status: 200 });
	const card = (await read<Overview>('/overview')).providers.find(({ name }) => name === 'acme');
	expect(card?.problem).toContain("It can't tell its profiles: ");
});

test('a failure that is no text, or a long one, is shown as a short one', async () => {
	const task = { status: 'upset', open: false, sessionId: null };
	const { read } = await serve({
		// The cast is what a service without types may do.
		tasks: () => [
			{ ...task, id: 'odd', failure: new Error('it fell over') as unknown as string },
			{ ...task, id: 'long', failure: 'x'.repeat(1_000_000) },
		],
	});
	const { subjects } = await read<Overview>('/overview');
	expect(subjects.map(({ id, reason }) => [id, reason])).toContainEqual(['odd', 'it fell over']);
	expect(JSON.stringify(subjects).length).toBeLessThan(5_000);
});

test('an output without end is not shown, and holds nothing up', async () => {
	const endless: Record<string, unknown> = {};
	Object.assign(endless, { one: endless, other: endless });
	const { read } = await serve({
		tasks: () => [{ id: 'job', status: 'done', open: false, sessionId: null, output: endless }],
	});
	expect((await read<SubjectView>('/acme/job')).output).toEqual({ value: expect.stringContaining('too long') });
});

test('views may be methods of an object', async () => {
	class Views {
		readonly #list = [{ id: 'p1', name: 'bill.pdf' }];
		profiles() {
			return this.#list;
		}
		files() {
			return this.#list;
		}
	}
	const { read } = await serve(new Views());
	expect(await read('/storage')).toMatchObject({ profiles: { count: 1 }, files: { count: 1 } });
});

test('an answer goes through as it is: as it comes, cut off, long or no JSON', async () => {
	let isCanceled = false;
	const text = (words: string) => new TextEncoder().encode(words);
	const json = { headers: { 'content-type': 'application/json' } };
	const answers: readonly (() => Response)[] = [
		() =>
			new Response(
				new ReadableStream({
					start: controller => controller.enqueue(text('{"a":')),
					cancel: () => {
						isCanceled = true;
					},
				}),
				json,
			),
		() => new Response(`"${'x'.repeat(2_000_000)}"`, json),
		() => new Response('plain', { headers: { 'content-type': 'text/plain' } }),
		() => new Response(null, { status: 204 }),
	];
	let count = 0;
	const fetchNext = async () => answers[count++]?.() ?? Response.error();
	const { server, get, emulator } = await setUp({}, { services: [{ name: 'odd', fetch: fetchNext }] });
	const answer = emulator.plug({ name: 'odd', fetch: fetchNext });
	const first = await answer('http://odd.test/one');
	// The head is there before the body has come.
	expect(first.status).toBe(200);
	await first.body?.cancel();
	await vi.waitFor(() => expect(isCanceled).toBe(true));
	const url = server.serviceUrls['odd'];
	expect((await (await fetch(`${url}/two`)).text()).length).toBe(2_000_002);
	expect(await (await fetch(`${url}/three`)).text()).toBe('plain');
	expect((await fetch(`${url}/four`)).status).toBe(204);
	const { body } = await get('/requests');
	expect(body.map((each: RequestView) => [each.path, each.status, 'answer' in Object(each.detail)])).toEqual([
		['/four', 204, false],
		['/three', 200, false],
		['/two', 200, false],
		['/one', 200, false],
	]);
});

test('a service that fails is answered for, and is shown as long as it is plugged in somewhere', async () => {
	const fails = async () => {
		throw new Error('it fell over');
	};
	const { server, get, emulator } = await setUp({}, { services: [{ name: 'odd', fetch: fails }] });
	const answer = await fetch(`${server.serviceUrls['odd']}/x`);
	expect([answer.status, await answer.json()]).toEqual([500, { detail: 'The emulator failed: it fell over' }]);
	const names = async () => ((await get('/overview')).body as Overview).providers.map(({ name }) => name);
	expect(await names()).toContain('odd');
	const other = await emulator.listen({ services: [{ name: 'two', fetch: fails }] });
	expect(await names()).toEqual(expect.arrayContaining(['odd', 'two']));
	await other.close();
	expect(await names()).not.toContain('two');
});

test.each(['smooth', 'api', 'requests', 'inspector', 'a/b'])(
	'"%s" is refused as a name, and nothing is plugged in',
	async name => {
		const { emulator, get } = await setUp();
		const services = [
			{ name: 'fine', fetch: async () => new Response() },
			{ name, fetch: async () => new Response() },
		];
		await expect(emulator.listen({ services })).rejects.toThrow(`"${name}" can't be the name of a service here`);
		expect(((await get('/overview')).body as Overview).providers.map(each => each.name)).not.toContain('fine');
	},
);

test('what msw hands to a service is shown as well', async () => {
	const { emulator, get } = await setUp();
	const { service } = acme();
	const { name: _, ...nameless } = service;
	const [handler] = handlers(emulator, { services: [{ url: 'https://api.acme.test/v2', ...nameless }] });
	const request = new Request('https://api.acme.test/v2/boxes', {
		method: 'POST',
		headers: { authorization },
		body: '{}',
	});
	const result = await handler?.run({ request, requestId: '1' });
	expect(result?.response?.status).toBe(201);
	const { providers, subjects } = (await get('/overview')).body as Overview;
	expect(providers.at(-1)).toMatchObject({
		name: 'api.acme.test',
		title: 'Acme',
		baseUrl: 'https://api.acme.test/v2',
		requestCount: 1,
	});
	expect(subjects.map(({ provider, id }) => [provider, id])).toContainEqual(['api.acme.test', 'box-0']);
});
