import { expect, test } from 'vitest';
import { inspectorSetUp } from '../../testing/inspector-set-up.ts';

const setUp = inspectorSetUp();

test('a session is closed as a client closes it, and its API says so', async () => {
	const { act, get, clock, smooth, skyvern, browserbase } = await setUp();
	const first = (await smooth('POST', '/task', {})).body.r.id;
	const second = (await skyvern('POST', '/browser_sessions', {})).body.browser_session_id;
	const third = (await browserbase('POST', '/sessions')).body.id;
	await clock.advance(100);
	for (const path of [`/smooth/${first}`, `/skyvern/${second}`, `/browserbase/${third}`]) {
		expect((await get(`${path}/actions`)).body).toEqual({ stop: 'close', open: true, question: null });
		expect((await act(`${path}/cancel`)).status).toBe(404);
		expect((await act(`${path}/close`)).status).toBe(200);
		await clock.advance(100);
		expect((await get(`${path}/actions`)).body).toEqual({ stop: 'close', open: false, question: null });
		expect(await act(`${path}/close`)).toEqual({ status: 409, body: { detail: 'It has ended already' } });
		const titles = (await get(path)).body.timeline.map(({ title }: { title: string }) => title);
		expect(titles).toContain('A person has it closed here');
	}
	const told = (await smooth('GET', `/task/${first}?event_t=1`)).body.r;
	expect([told.status, told.events.map((each: { name: string }) => each.name)]).toEqual(['done', ['session_action']]);
	expect((await skyvern('GET', `/browser_sessions/${second}`)).body).toMatchObject({ status: 'completed' });
	expect((await browserbase('GET', `/sessions/${third}`)).body).toMatchObject({ status: 'COMPLETED' });
});

test('a session that an agent is busy in is closed at once, and so is one that is slow to close', async () => {
	const { act, clock, smooth } = await setUp({ timing: { closing: 60_000 } });
	const busy = (await smooth('POST', '/task', {})).body.r.id;
	const slow = (await smooth('POST', '/task', {})).body.r.id;
	await clock.advance(100);
	const payload = { name: 'run_task', input: { task: 'for ever' } };
	await smooth('POST', `/task/${busy}/event`, { name: 'session_action', payload, id: 'work' });
	await act(`/smooth/${busy}/close`);
	await act(`/smooth/${slow}/close`);
	await clock.advance(100);
	const states = async () =>
		Promise.all([busy, slow].map(async id => (await smooth('GET', `/task/${id}?event_t=0`)).body.r.status));
	expect(await states()).toEqual(['cancelled', 'running']);
	await act(`/smooth/${slow}/close`);
	expect(await states()).toEqual(['cancelled', 'cancelled']);
});

test('a task is canceled as a client cancels it, and its API says so', async () => {
	const { act, get, clock, smooth, skyvern, browserbase } = await setUp();
	const first = (await smooth('POST', '/task', { task: 'for ever' })).body.r.id;
	const second = (await skyvern('POST', '/run/tasks', { prompt: 'for ever' })).body.run_id;
	const third = (await browserbase('POST', '/agents/runs', { task: 'for ever' })).body.runId;
	await clock.advance(100);
	for (const path of [`/smooth/${first}`, `/skyvern/${second}`, `/browserbase/${third}`]) {
		expect((await get(`${path}/actions`)).body).toEqual({ stop: 'cancel', open: true, question: null });
		expect((await act(`${path}/close`)).status).toBe(404);
		expect((await act(`${path}/cancel`)).status).toBe(200);
		await clock.advance(100);
		expect((await act(`${path}/cancel`)).status).toBe(409);
	}
	expect((await smooth('GET', `/task/${first}`)).body.r).toMatchObject({ status: 'cancelled' });
	expect((await skyvern('GET', `/runs/${second}`)).body).toMatchObject({ status: 'canceled' });
	expect((await browserbase('GET', `/agents/runs/${third}`)).body).toMatchObject({ status: 'STOPPED' });
	// What a client does afterwards is answered as after its own.
	expect((await smooth('DELETE', `/task/${first}`)).status).toBe(404);
	expect((await skyvern('POST', `/runs/${second}/cancel`)).status).toBe(400);
	expect((await browserbase('POST', `/agents/runs/${third}/stop`)).status).toBe(409);
});

test('the question of a task that is paused is answered, and the task goes on with the words', async () => {
	const asked = 'Which <b>size</b>?';
	const { act, get, clock, browserbase } = await setUp({
		agent: async ({ ask }) => `chose ${await ask(asked)}`,
	});
	const id = (await browserbase('POST', '/agents/runs', { task: 'buy' })).body.runId;
	const path = `/browserbase/${id}`;
	const run = async () => (await browserbase('GET', `/agents/runs/${id}`)).body;
	expect(await act(`${path}/answer`, { answer: 'early' })).toMatchObject({ status: 409 });
	await clock.advance(100);
	expect((await run()).status).toBe('PAUSED');
	expect((await get(`${path}/actions`)).body).toEqual({ stop: 'cancel', open: true, question: asked });
	for (const answer of [undefined, 7, 'x'.repeat(20_000)]) {
		expect(await act(`${path}/answer`, { answer })).toMatchObject({ status: 400 });
	}
	expect(await act(`${path}/answer`, { answer: 'the large one' })).toEqual({ status: 200, body: {} });
	expect((await get(`${path}/actions`)).body.question).toBeNull();
	await clock.advance(100);
	expect(await run()).toMatchObject({ status: 'COMPLETED', result: { summary: 'chose the large one' } });
	expect(await act(`${path}/answer`, { answer: 'late' })).toMatchObject({ status: 409 });
});

test('a task that pauses for a condition goes on as it was, without words', async () => {
	const { act, get, clock, browserbase } = await setUp({
		agent: async ({ page }) => {
			for (const path of ['login', 'shop']) await page.goto(`http://ok.test/${path}`);
			return page.url;
		},
	});
	const pauseWhen = 'the address contains "/login"';
	const id = (await browserbase('POST', '/agents/runs', { task: 'buy', pauseWhen })).body.runId;
	await clock.advance(100);
	expect((await get(`/browserbase/${id}/actions`)).body.question).toBe(pauseWhen);
	await act(`/browserbase/${id}/answer`, { answer: '' });
	await clock.advance(100);
	const run = (await browserbase('GET', `/agents/runs/${id}`)).body;
	expect(run).toMatchObject({ status: 'COMPLETED', result: { summary: 'http://ok.test/shop' } });
});

test.each(['close', 'cancel', 'answer', 'steer'])('there is none to %s of what there is not', async name => {
	const { act } = await setUp();
	expect((await act(`/smooth/nowhere/${name}`, { answer: 'x' })).status).toBe(404);
	expect((await act(`/nobody/x/${name}`, { answer: 'x' })).status).toBe(404);
});
