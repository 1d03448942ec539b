import {
	AmbiguousOutcomeError,
	type CreateTaskOptions,
	createClient,
	type TaskProviderOptions,
} from '@anybrowser/core';
import { expect, test } from 'vitest';
import { answering, rawRun, rawSession, refusal } from '../testing/answering.ts';

type Own = NonNullable<TaskProviderOptions['browserbase']>;
const own = (browserbase: Own) => ({ providerOptions: { browserbase } });
const { runId: id } = rawRun;
const schema = { type: 'object', properties: { title: { type: 'string' } } };

test.each<[string, Omit<CreateTaskOptions, 'prompt'>, object]>([
	['nothing', {}, { task: 'look' }],
	['a page', { url: 'example.com' }, { task: 'Go to https://example.com\nlook' }],
	['a profile', { profile: { id: 'c', save: true } }, { browserSettings: { context: { id: 'c', persist: true } } }],
	['Verified', { stealth: true }, { browserSettings: { verified: true } }],
	[
		'a country',
		{ proxy: { country: 'DE' } },
		{ browserSettings: { proxies: [{ type: 'browserbase', geolocation: { country: 'DE' } }] } },
	],
	[
		'an agent',
		own({ agentId: 'a', pauseWhen: 'it costs', variables: { name: { value: 'v' } } }),
		{ agentId: 'a', pauseWhen: 'it costs', variables: { name: { value: 'v' } } },
	],
	[
		'a schema',
		{ schema },
		{ resultSchema: { ...schema, $comment: expect.stringMatching(/^anybrowser [\da-f-]{36}$/) } },
	],
	[
		"a schema's own comment",
		{ schema: { ...schema, $comment: 'mine' } },
		{ resultSchema: { ...schema, $comment: 'mine' } },
	],
])('%s reaches the wire', async (_, options, body) => {
	const { provider, sent } = answering(() => [201, rawRun]);
	await provider.tasks.create({ prompt: 'look', ...options });
	expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/agents/runs', body });
});

// The casts give what only JavaScript, or data from elsewhere, can.
test.each<[string, Omit<CreateTaskOptions, 'prompt'>, string]>([
	['an option of sessions', own({ keepAlive: true } as Own), 'keepAlive'],
	['a misspelt option', own({ pausewhen: 'x' } as Own), 'pausewhen'],
	['its name for what all have', own({ task: 'x' } as Own), 'task'],
	['an empty agent', own({ agentId: ' ' }), 'agentId'],
	[
		'a variable that is a text',
		own({ variables: { word: 'secret' as unknown as { value: string } } }),
		'variables.word',
	],
	['two proxies', { proxy: { country: 'DE' }, ...own({ proxies: true }) }, 'proxy'],
	['a blank page', { url: ' ' }, 'url'],
	['a profile without its id', { profile: { id: '' } }, 'profile'],
])('%s is refused by name, and nothing is sent', async (_, options, field) => {
	const { provider, sent } = answering(() => [201, rawRun]);
	const error = await provider.tasks.create({ prompt: 'look', ...options }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'tasks.create' });
	expect(error.message).toContain(`${field}\``);
	expect(error.message).not.toContain('secret');
	expect(sent).toEqual([]);
});

test.each<[string, object, unknown]>([
	[
		'an envelope',
		{ result: { output: { title: 'a' }, summary: 's', stepsTaken: 4 }, resultSchema: schema },
		{ title: 'a' },
	],
	['an envelope without a schema', { result: { output: 'done' } }, 'done'],
	[
		'an envelope without a schema and an output',
		{ result: { summary: 'done', stepsTaken: 4, taskDuration: 9 } },
		'done',
	],
	['an envelope without a schema, whose output is null', { result: { output: null, summary: 'done' } }, 'done'],
	['a summary', { result: { summary: 'done' } }, 'done'],
	['something that is no envelope', { result: { summary: 'a', title: 'b' } }, { summary: 'a', title: 'b' }],
	['a summary that the schema has', { result: { summary: 'a' }, resultSchema: { type: 'object' } }, { summary: 'a' }],
	['the output itself', { result: { title: 'a' }, resultSchema: schema }, { title: 'a' }],
	[
		'the output itself, with a field of that name',
		{ result: { output: 'a' }, resultSchema: { type: 'object', properties: { output: {} } } },
		{ output: 'a' },
	],
	[
		'an envelope around such a one',
		{ result: { output: { output: 'a' }, summary: 's' }, resultSchema: { type: 'object', properties: { output: {} } } },
		{ output: 'a' },
	],
	['nothing', {}, null],
])('the output is found in %s', async (_, run, output) => {
	const { provider } = answering(() => [200, { ...rawRun, status: 'COMPLETED', ...run }]);
	expect((await provider.tasks.get(id)).output).toEqual(output);
});

test('a failure has its cause, and steps and time are told', async () => {
	const times = { startedAt: '2026-11-20T12:00:00Z', endedAt: '2026-11-20T12:02:00Z' };
	const failed = {
		...rawRun,
		...times,
		status: 'FAILED',
		cause: { code: 'blocked', message: 'a wall' },
		result: { stepsTaken: 7 },
	};
	const { provider } = answering(() => [200, failed]);
	expect(await provider.tasks.get(id)).toMatchObject({
		failure: { code: 'blocked', message: 'a wall' },
		usage: { steps: 7, durationMs: 120_000 },
		output: null,
	});
});

const now = () => new Date().toISOString();

test('a task with a schema is found by it alone, among others of the same words', async () => {
	let made: object | undefined;
	const { provider, sent } = answering(({ method, body }) => {
		if (method === 'GET') {
			const other = { ...rawRun, createdAt: now(), resultSchema: { ...schema, $comment: 'anybrowser other' } };
			return [
				200,
				{
					data: [{ ...other, runId: 'other' }, { ...rawRun, runId: 'bare', createdAt: now() }, made],
					limit: 3,
					nextCursor: null,
				},
			];
		}
		made = { ...rawRun, createdAt: now(), resultSchema: (body as { resultSchema: object }).resultSchema };
		return refusal(500, 'oh');
	});
	const error = await provider.tasks.create({ prompt: 'look', schema }).catch(thrown => thrown);
	expect(error).toBeInstanceOf(AmbiguousOutcomeError);
	expect(sent).toHaveLength(1);
	expect((await error.reconcile()).map((task: { id: string }) => task.id)).toEqual([id]);
});

test('without one, all are told that may be it, and none that is older, other or known', async () => {
	const runs = [
		{ ...rawRun, runId: 'candidate', createdAt: now() },
		{ ...rawRun, runId: 'older' },
		{ ...rawRun, runId: 'words', task: 'another', createdAt: now() },
		{ ...rawRun, runId: 'proven', createdAt: now(), resultSchema: { $comment: 'anybrowser other' } },
		{ ...rawRun, runId: 'known', createdAt: now() },
	];
	let isLost = false;
	const { provider } = answering(({ method }) => {
		if (method === 'GET') return [200, { data: runs, limit: 100, nextCursor: null }];
		return isLost ? refusal(500, 'oh') : [201, { ...rawRun, runId: 'known' }];
	});
	await provider.tasks.create({ prompt: 'look' });
	isLost = true;
	const error = await provider.tasks.create({ prompt: 'look' }).catch(thrown => thrown);
	expect((await error.reconcile()).map((task: { id: string }) => task.id)).toEqual(['candidate']);
});

test('stopping one that has finished is fine, and a conflict about one that goes on is told', async () => {
	const stop = (status: string) =>
		answering(({ method }) =>
			method === 'POST' ? refusal(409, 'finished') : [200, { ...rawRun, status }],
		).provider.tasks.cancel(id);
	await stop('COMPLETED');
	await expect(stop('RUNNING')).rejects.toMatchObject({ code: 'conflict' });
});

test('many are read with one list from the oldest on, and the rest one by one', async () => {
	const runs = ['a', 'b', 'c'].map((runId, hour) => ({
		...rawRun,
		runId,
		createdAt: `2026-11-20T1${hour}:00:00.000Z`,
	}));
	const { provider, sent } = answering(({ path, method }) => {
		if (method === 'POST') return [201, runs[sent.length - 1]];
		if (path === '/v1/agents/runs') return [200, { data: runs.slice(1), limit: 1_000, nextCursor: null }];
		return [200, runs.find(({ runId }) => path.endsWith(runId))];
	});
	for (const _ of runs) await provider.tasks.create({ prompt: 'look' });
	const found = await provider.tasks.getMany(['c', 'a', 'b', 'c']);
	expect(found.map(task => task.id)).toEqual(['c', 'a', 'b', 'c']);
	expect(sent.slice(3).map(({ path, query }) => [path, query])).toEqual([
		['/v1/agents/runs', { limit: '1000', startAt: '2026-11-20T10:00:00.000Z' }],
		['/v1/agents/runs/a', {}],
	]);
});

test('a page has as many runs as Browserbase gives', async () => {
	const { provider, sent } = answering(() => [200, { data: [], limit: 1_000, nextCursor: null }]);
	await provider.tasks.list({ limit: provider.tasks.maxPageSize });
	expect(sent[0]?.query).toEqual({ limit: '1000' });
	await expect(provider.tasks.list({ limit: 1_001 })).rejects.toMatchObject({ code: 'invalid_request' });
});

test('a hundred waits cost one list request a tick', async () => {
	let isOver = false;
	const runs = Array.from({ length: 100 }, (_, index) => ({ ...rawRun, runId: `run-${index}`, createdAt: now() }));
	const state = (run: object) => ({ ...run, status: isOver ? 'COMPLETED' : 'RUNNING' });
	const { provider, sent } = answering(({ path, method }) => {
		if (method === 'POST') return [201, runs[sent.length - 1]];
		if (path === '/v1/agents/runs') return [200, { data: runs.map(state), limit: 100, nextCursor: null }];
		return [200, state(runs.find(({ runId }) => path.endsWith(`/${runId}`)) ?? {})];
	});
	const client = createClient({ provider });
	const tasks = await Promise.all(runs.map(() => client.tasks.start('look')));
	const waits = tasks.map(task => task.result({ deadline: 20_000 }));
	await new Promise(resolve => setTimeout(resolve, 2_500));
	const lists = sent.slice(100);
	expect(lists.every(({ path }) => path === '/v1/agents/runs')).toBe(true);
	expect(lists.length).toBeGreaterThan(1);
	expect(lists.length).toBeLessThan(6);
	isOver = true;
	await Promise.all(waits);
});

test("a run's session is watched, and asked about once a minute at most", async () => {
	const live = {
		debuggerUrl: 'https://live.test/a',
		debuggerFullscreenUrl: 'https://live.test/b',
		wsUrl: 'wss://a',
		pages: [],
	};
	const { provider, sent } = answering(({ path }) =>
		path.endsWith('/debug') ? [200, live] : [200, { ...rawRun, sessionId: rawSession.id }],
	);
	for (let reads = 0; reads < 3; reads++) {
		expect(await provider.tasks.get(id)).toMatchObject({ liveUrl: 'https://live.test/b', sessionId: rawSession.id });
	}
	expect(sent).toHaveLength(4);
});

test('messages come page by page, with their texts', async () => {
	const message = (each: string, content: unknown) => ({
		id: each,
		createdAt: now(),
		message: { role: 'assistant', content },
	});
	const pause = { type: 'tool-call', toolName: 'pause', input: { message: 'which one?' } };
	const { provider, sent } = answering(({ query }) =>
		query['since'] === undefined
			? [200, { data: [message('1', 'Hello'), message('2', [{ type: 'text', text: 'there' }, pause])], nextSince: '2' }]
			: [200, { data: [message('3', [])], nextSince: '3' }],
	);
	const seen = [];
	for await (const { text, role } of provider.runs.messages(id, { limit: 2 })) seen.push([role, text]);
	expect(seen).toEqual([
		['assistant', 'Hello'],
		['assistant', 'there'],
		['assistant', ''],
	]);
	expect(sent.map(({ query }) => query)).toEqual([{ limit: '2' }, { limit: '2', since: '2' }]);
	await expect(provider.runs.messages(id, { limit: 101 })).rejects.toMatchObject({ code: 'invalid_request' });
});

test('what a paused run asks is found, and not for ever, where no page starts as asked', async () => {
	const message = (each: number, content: unknown) => ({
		id: `message-${each}`,
		createdAt: now(),
		message: { role: 'assistant', content },
	});
	const pause = { type: 'tool-call', toolName: 'pause', input: { message: 'which one?' } };
	const data = Array.from({ length: 100 }, (_, index) => message(index, index === 99 ? [pause] : 'Hello'));
	let pages = 0;
	// It ignores `since`, as a cache may.
	const { provider } = answering(({ path }) => {
		if (!path.endsWith('/messages')) return [200, { ...rawRun, status: 'PAUSED' }];
		pages++;
		return pages < 10 ? [200, { data, nextSince: 'message-99' }] : refusal(404, 'asked without end');
	});
	expect(await provider.tasks.get(id)).toMatchObject({ status: 'paused', question: 'which one?' });
	expect(pages).toBe(2);
});

test('a paused run goes on with words and values, once', async () => {
	const { provider, sent } = answering(() => [202, rawRun]);
	const variables = { code: { value: '1234' } };
	await provider.runs.resume(id, { prompt: 'take the first', variables });
	expect(sent[0]).toMatchObject({ path: `/v1/agents/runs/${id}/resume`, body: { task: 'take the first', variables } });
	const refused = answering(() => refusal(500, 'oh'), { maxRetries: 2 });
	await expect(refused.provider.runs.resume(id)).rejects.toMatchObject({ code: 'ambiguous_outcome' });
	expect(refused.sent).toHaveLength(1);
});
