import { describe, expect, test } from 'vitest';
import type { Agent } from '../../agent/agent.ts';
import { AgentFailure } from '../../agent/agent-failure.ts';
import { createEmulator } from '../../create-emulator.ts';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';

const setUp = browserbaseSetUp();

describe('a run', () => {
	test('is pending, works in a listed session of its own, and ends with that', async () => {
		const { send, run, session, clock, emulator, browsers } = setUp();
		const { status, body } = await send('POST', '/agents/runs', { task: 'look' });
		expect([status, body]).toEqual([
			201,
			{
				runId: expect.any(String),
				task: 'look',
				status: 'PENDING',
				createdAt: expect.any(String),
				updatedAt: expect.any(String),
			},
		]);
		await clock.advance(10);
		const running = await run(body.runId);
		expect(running).toMatchObject({ status: 'RUNNING', sessionId: expect.any(String), startedAt: expect.any(String) });
		const listed = (await send('GET', '/sessions?status=RUNNING')).body;
		expect(listed).toMatchObject([{ id: running.sessionId, keepAlive: true }]);
		expect(emulator.browserbase.tasks()).toEqual([
			{ id: body.runId, status: 'RUNNING', open: true, sessionId: running.sessionId },
		]);
		await clock.advance(200);
		expect(await run(body.runId)).toMatchObject({ status: 'COMPLETED', endedAt: expect.any(String) });
		expect((await session(running.sessionId)).status).toBe('COMPLETED');
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test.each([
		[
			undefined,
			'look',
			{ output: { prompt: 'look', at: 'about:blank' }, summary: 'The task is done.', stepsTaken: 0, taskDuration: 90 },
		],
		['envelope', 'say', { summary: 'said', stepsTaken: 0, taskDuration: 90 }],
		['bare', 'look', { prompt: 'look', at: 'about:blank' }],
		['bare', 'say', { summary: 'said' }],
	] as const)('with results %s answers %s with %j', async (results, task, result) => {
		const { start, run, clock } = setUp({ browserbase: results ? { results } : {} });
		const id = await start({ task });
		await clock.advance(200);
		expect((await run(id)).result).toEqual(result);
	});

	test('fails with a cause, the code of the agent if it has one', async () => {
		const agent = ({ prompt }: { prompt: string }) => {
			throw prompt === 'plain' ? new Error('no idea') : new AgentFailure('not there', { code: 'missing' });
		};
		const { start, run, clock } = setUp({ agent });
		const [plain, known] = [await start({ task: 'plain' }), await start({ task: 'known' })];
		await clock.advance(200);
		expect(await run(plain)).toMatchObject({ status: 'FAILED', cause: { code: 'agent_failed', message: 'no idea' } });
		expect(await run(known)).toMatchObject({ status: 'FAILED', cause: { code: 'missing', message: 'not there' } });
		expect(await run(plain)).not.toHaveProperty('result');
	});

	test('fails when somebody releases its session', async () => {
		const { start, run, release, clock } = setUp();
		const id = await start({ task: 'for ever' });
		await clock.advance(50);
		await release((await run(id)).sessionId);
		await clock.advance(1);
		expect(await run(id)).toMatchObject({ status: 'FAILED', cause: { code: 'session_ended' } });
	});

	test('fails where its browser does not start', async () => {
		const browser = () => {
			throw new Error('no browser');
		};
		const { start, run, clock } = setUp({ browser });
		const id = await start({});
		await clock.advance(100);
		expect(await run(id)).toMatchObject({ status: 'FAILED', cause: { code: 'session_ended' } });
	});

	test('is timed out after its time', async () => {
		const { start, run, clock } = setUp({ browserbase: { runMinutes: 2 } });
		const id = await start({ task: 'for ever' });
		await clock.advance(120_009);
		expect((await run(id)).status).toBe('RUNNING');
		await clock.advance(1);
		expect(await run(id)).toMatchObject({ status: 'TIMED_OUT', cause: { code: 'timed_out' } });
	});

	test('puts its variables into the task, and tells them nowhere', async () => {
		const seen: string[] = [];
		const { start, run, clock, send } = setUp({ agent: ({ prompt }) => void seen.push(prompt) });
		const variables = { user: { value: 's3cret', description: 'the name' } };
		const id = await start({ task: 'log in as %user%, not as %other% or 5 % more', variables });
		await clock.advance(200);
		expect(seen).toEqual(['log in as s3cret, not as %other% or 5 % more']);
		const told = [await run(id), (await send('GET', `/agents/runs/${id}/messages?all=true`)).body];
		expect(JSON.stringify(told)).not.toContain('s3cret');
	});

	test.each<[string, object]>([
		['an unknown option', { url: 'http://ok.test/' }],
		['an option of its browser that there is none of', { browserSettings: { viewport: {} } }],
		['a variable without a value', { variables: { a: {} } }],
		['an empty task', { task: '' }],
	])('is refused for %s', async (_what, request) => {
		await using emulator = createEmulator();
		const response = await emulator.browserbase.fetch('https://api.browserbase.com/v1/agents/runs', {
			method: 'POST',
			headers: { 'x-bb-api-key': 'any', 'content-type': 'application/json' },
			body: JSON.stringify({ task: 'look', ...request }),
		});
		expect(response.status).toBe(400);
		expect(emulator.browserbase.tasks()).toEqual([]);
	});

	test('needs a context that there is, and starts with it', async () => {
		const { send, start, run, clock } = setUp();
		const { id } = (await send('POST', '/contexts')).body;
		const runId = await start({ browserSettings: { context: { id, persist: true }, proxies: true } });
		await clock.advance(50);
		const { sessionId } = await run(runId);
		expect((await send('GET', `/sessions/${sessionId}`)).body.contextId).toBe(id);
		const refused = { task: 'look', browserSettings: { context: { id: 'nope' } } };
		expect((await send('POST', '/agents/runs', refused)).status).toBe(404);
	});
});

describe('the list of runs', () => {
	test('is whole, by state, and goes on where a page ends', async () => {
		const { start, send, clock } = setUp();
		const ids: string[] = [];
		for (let count = 0; count < 25; count++) ids.unshift(await start({ task: count === 3 ? 'fail' : 'look' }));
		await clock.advance(200);
		const page = async (query: string) => (await send('GET', `/agents/runs?${query}`)).body;
		const first = await page('');
		expect([first.data.length, first.limit]).toEqual([20, 20]);
		const rest = await page(`cursor=${first.nextCursor}`);
		expect([...first.data, ...rest.data].map((each: { runId: string }) => each.runId)).toEqual(ids);
		expect([rest.nextCursor, first.data[0].result]).toEqual([null, expect.any(Object)]);
		const failed = await page('status=FAILED');
		expect(failed.data.map((each: { runId: string }) => each.runId)).toEqual([ids[21]]);
		expect((await page('limit=1000')).data).toHaveLength(25);
		expect((await page('startAt=2026-11-20T23:40:32.217Z')).data).toEqual([]);
	});
});

describe('messages', () => {
	test('tell what the agent did, the oldest first, and what is new since one', async () => {
		const { start, send, clock } = setUp({
			agent: ({ step }) => {
				step('go to http://ok.test/', 'goto');
				step('click "Buy"', 'click');
				return 'bought';
			},
		});
		const id = await start({});
		const messages = async (query = '') => (await send('GET', `/agents/runs/${id}/messages?${query}`)).body;
		expect(await messages()).toEqual({ data: [], nextSince: null });
		await clock.advance(200);
		const all = await messages('all=true&limit=1');
		expect(all.data.map((each: { message: object }) => each.message)).toEqual([
			{ role: 'assistant', content: [expect.objectContaining({ type: 'tool-call', toolName: 'goto' })] },
			{ role: 'tool', content: [expect.objectContaining({ type: 'tool-result', toolName: 'goto' })] },
			{ role: 'assistant', content: [expect.objectContaining({ type: 'tool-call', toolName: 'click' })] },
			{ role: 'tool', content: [expect.objectContaining({ type: 'tool-result', toolName: 'click' })] },
			{ role: 'assistant', content: 'bought' },
		]);
		const first = await messages('limit=2');
		expect(first).toEqual({ data: all.data.slice(0, 2), nextSince: all.data[1].id });
		expect((await messages(`since=${first.nextSince}`)).data).toEqual(all.data.slice(2));
		expect(await messages(`since=${all.data[4].id}`)).toEqual({ data: [], nextSince: all.data[4].id });
		expect((await send('GET', `/agents/runs/${id}/messages?since=nope`)).status).toBe(400);
	});
});

describe('stopping', () => {
	test('shows a moment later, ends the work at once, and is refused when there is nothing to stop', async () => {
		const { start, send, run, clock, browsers } = setUp();
		const id = await start({ task: 'for ever' });
		await clock.advance(100);
		const stop = () => send('POST', `/agents/runs/${id}/stop`);
		expect(await stop()).toMatchObject({ status: 202, body: { status: 'RUNNING' } });
		await clock.advance(29);
		expect(browsers.open.browsers).toBe(0);
		expect(await stop()).toMatchObject({ status: 202, body: { status: 'RUNNING' } });
		await clock.advance(1);
		expect(await run(id)).toMatchObject({ status: 'STOPPED', endedAt: expect.any(String) });
		expect(await stop()).toMatchObject({ status: 409, body: { error: 'Conflict' } });
		const done = await start({});
		await clock.advance(200);
		expect((await send('POST', `/agents/runs/${done}/stop`)).status).toBe(409);
		expect((await run(done)).status).toBe('COMPLETED');
	});

	test('a pending run has no session then', async () => {
		const { start, send, run, clock, emulator } = setUp();
		const id = await start({});
		await send('POST', `/agents/runs/${id}/stop`);
		await clock.advance(100);
		expect((await run(id)).status).toBe('STOPPED');
		expect(emulator.browserbase.sessions()).toEqual([]);
	});
});

describe('pausing', () => {
	const work = { task: 'at first', pauseWhen: 'the address contains "/login"' };
	const bench = () => {
		const did: string[] = [];
		const agent = async ({
			prompt,
			page,
		}: {
			prompt: string;
			page: { goto(url: string): Promise<void>; url: string };
		}) => {
			for (const path of ['a', 'login', 'b']) {
				await page.goto(`http://ok.test/${path}`);
				did.push(`${prompt} ${path}`);
			}
			return page.url;
		};
		return { did, ...setUp({ agent }) };
	};

	test('comes before the next thing is done, is the last message, and is over when it is resumed', async () => {
		const { did, start, run, send, clock } = bench();
		const id = await start(work);
		const resume = (body?: object) => send('POST', `/agents/runs/${id}/resume`, body);
		expect((await resume()).status).toBe(409);
		await clock.advance(500);
		expect((await run(id)).status).toBe('PAUSED');
		expect((await send('GET', '/agents/runs?status=PAUSED')).body.data).toHaveLength(1);
		const { data } = (await send('GET', `/agents/runs/${id}/messages`)).body;
		expect(data.at(-1).message).toEqual({
			role: 'assistant',
			content: [
				{ type: 'tool-call', toolCallId: expect.any(String), toolName: 'pause', input: { message: work.pauseWhen } },
			],
		});
		expect(did).toEqual(['at first a', 'at first login']);
		expect(await resume()).toMatchObject({ status: 202, body: { status: 'RUNNING' } });
		await clock.advance(100);
		expect(did).toEqual(['at first a', 'at first login', 'at first b']);
		expect((await run(id)).status).toBe('COMPLETED');
		expect((await resume()).status).toBe(409);
	});

	test('may end with another task, with variables, on the same page', async () => {
		const { did, start, run, send, clock, browsers } = bench();
		const id = await start(work);
		await clock.advance(500);
		const change = { task: 'then %who%', variables: { who: { value: 'me' } } };
		expect((await send('POST', `/agents/runs/${id}/resume`, change)).status).toBe(202);
		// It starts on the page at which the run paused, which is no reason to pause again.
		await clock.advance(500);
		expect(did.slice(2)).toEqual(['then me a', 'then me login']);
		expect((await run(id)).status).toBe('PAUSED');
		await send('POST', `/agents/runs/${id}/resume`);
		await clock.advance(100);
		expect(did.slice(4)).toEqual(['then me b']);
		expect(await run(id)).toMatchObject({ status: 'COMPLETED', task: 'at first' });
		expect(browsers.created).toBe(1);
	});

	test('ends with a stop, or with the session', async () => {
		const { start, run, send, release, clock } = bench();
		const [stopped, deserted] = [await start(work), await start(work)];
		await clock.advance(500);
		await send('POST', `/agents/runs/${stopped}/stop`);
		await release((await run(deserted)).sessionId);
		await clock.advance(30);
		expect([(await run(stopped)).status, (await run(deserted)).status]).toEqual(['STOPPED', 'FAILED']);
		expect((await send('POST', `/agents/runs/${stopped}/resume`)).status).toBe(409);
	});

	test('may come of the agent itself', async () => {
		let go: (value: string) => void = () => undefined;
		const until = new Promise<string>(resolve => {
			go = resolve;
		});
		const { start, run, clock } = setUp({ agent: ({ pause }) => pause(until) });
		const id = await start({});
		await clock.advance(100);
		expect((await run(id)).status).toBe('PAUSED');
		go('done');
		await clock.advance(100);
		expect(await run(id)).toMatchObject({ status: 'COMPLETED', result: { summary: 'done' } });
	});

	test('says of a step that waited that it failed after all', async () => {
		let fail: (error: Error) => void = () => undefined;
		const until = new Promise<string>((_, reject) => {
			fail = reject;
		});
		const agent: Agent = ({ step, pause }) => {
			step('ask for the code');
			return pause(until);
		};
		const { start, run, send, clock } = setUp({ agent });
		const id = await start({});
		await clock.advance(100);
		const results = async () =>
			(await send('GET', `/agents/runs/${id}/messages`)).body.data.flatMap(
				({ message: { content } }: { message: { content: object[] } }) =>
					content.filter(part => 'toolCallId' in part && 'output' in part),
			);
		const [before] = await results();
		expect(before).toMatchObject({ output: { ok: true } });
		fail(new Error('Nobody has the code'));
		await clock.advance(100);
		expect(await run(id)).toMatchObject({ status: 'FAILED', cause: { message: 'Nobody has the code' } });
		expect(await results()).toEqual([before, { ...before, output: { ok: false, error: 'Nobody has the code' } }]);
	});
});

test.each(['', '/messages', '/stop', '/resume'])('there is none of a run that there is none of: %s', async path => {
	const { send } = setUp();
	const method = path === '/stop' || path === '/resume' ? 'POST' : 'GET';
	expect((await send(method, `/agents/runs/${crypto.randomUUID()}${path}`)).status).toBe(404);
});
