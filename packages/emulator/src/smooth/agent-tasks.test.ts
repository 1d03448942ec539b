import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { PageError } from '../page/page-error.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';

let bench: ReturnType<typeof createBench>;

function createBench(options: EmulatorOptions) {
	const clock = createManualClock();
	const emulator = createEmulator({ clock, browser: createStubBrowsers().create, ...options });
	const send = createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
	const read = async (id: string, query = '') => {
		const answer = send('GET', `/task/${id}${query}`);
		// A long poll with nothing to tell ends with its time.
		await clock.advance(250);
		return (await answer).body.r;
	};
	return { clock, emulator, send, read };
}

const agent: Agent = ({ prompt, step, saveFile }) => {
	if (prompt === 'save') saveFile({ name: 'a.txt', content: new Uint8Array([1]) });
	for (const each of ['one', 'two', 'three']) step(each);
	return 'done';
};

beforeEach(() => {
	bench = createBench({ agent });
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
});

describe('steps', () => {
	test('fail a task that has no more of them', async () => {
		const start = async (max_steps: number) => {
			const id = (await bench.send('POST', '/task', { task: 'look', max_steps })).body.r.id;
			await bench.clock.advance(100);
			return bench.read(id);
		};
		expect(await start(2)).toMatchObject({ status: 'failed', output: expect.stringContaining('2 steps') });
		expect(await start(3)).toMatchObject({ status: 'done', output: 'done' });
	});

	test("fail a session's task, and not the session", async () => {
		const { id } = (await bench.send('POST', '/task', {})).body.r;
		await bench.clock.advance(30);
		const payload = { name: 'run_task', input: { task: 'look', max_steps: 2 } };
		await bench.send('POST', `/task/${id}/event`, { name: 'session_action', payload, id: 'e' });
		await bench.clock.advance(100);
		const task = await bench.read(id);
		expect(task.status).toBe('running');
		expect(task.events[0].payload).toEqual({ code: 400, output: expect.stringContaining('2 steps') });
	});
});

test('has an archive of downloads when the agent saved something', async () => {
	const downloads = async (task: string) => {
		const { id } = (await bench.send('POST', '/task', { task })).body.r;
		await bench.clock.advance(200);
		return (await bench.read(id, '?downloads=true')).downloads_url;
	};
	expect([await downloads('save'), await downloads('look')]).toEqual([expect.stringContaining('.zip'), '']);
});

test('has the built-in agent really use the tools of the client', async () => {
	await bench.emulator.close();
	bench = createBench({});
	const tool = { name: 'weather', description: 'd', inputs: {}, output: 'o' };
	const task = 'use weather with {"city": "Paris"}, then extract the report';
	const response_model = { type: 'object', properties: { sky: { type: 'string' } } };
	const { id } = (await bench.send('POST', '/task', { task, custom_tools: [tool], response_model })).body.r;
	await bench.clock.advance(30);
	const [call] = (await bench.read(id, '?event_t=0')).events;
	expect(call).toMatchObject({ name: 'tool_call', payload: { name: 'weather', input: { city: 'Paris' } } });
	await bench.send('POST', `/task/${id}/event`, {
		...call,
		timestamp: undefined,
		payload: { code: 200, output: '{"sky":"grey"}' },
	});
	await bench.clock.advance(100);
	expect(await bench.read(id)).toMatchObject({ status: 'done', output: { sky: 'grey' } });
});

test.each([
	['free', 2],
	['starter', 5],
	['growth', 50],
] as const)('allows as much at a time as the plan %s does', async (plan, limit) => {
	await bench.emulator.close();
	bench = createBench({ smooth: { plan } });
	const statuses: number[] = [];
	for (let count = 0; count <= limit; count++) statuses.push((await bench.send('POST', '/task', {})).status);
	expect(statuses.indexOf(429)).toBe(limit);
});

test('takes its time over requests, by operation', async () => {
	await bench.emulator.close();
	bench = createBench({ latency: ({ operation }) => (operation === 'listTasks' ? 500 : 0) });
	expect((await bench.send('POST', '/task', {})).status).toBe(200);
	let status = 0;
	const slow = bench.send('GET', '/task').then(answer => {
		status = answer.status;
	});
	await bench.clock.advance(499);
	expect(status).toBe(0);
	await bench.clock.advance(1);
	await slow;
	expect(status).toBe(200);
});

describe('errors', () => {
	test.each([
		['an agent', () => new Error('x'.repeat(200_000))],
		['a page', () => new PageError('evaluation', 'x'.repeat(200_000))],
	])('of %s are cut to 500 characters', async (_, failure) => {
		await bench.emulator.close();
		bench = createBench({
			agent: () => {
				throw failure();
			},
		});
		const { id } = (await bench.send('POST', '/task', { task: 'look' })).body.r;
		await bench.clock.advance(100);
		expect(await bench.read(id)).toMatchObject({ status: 'failed', output: `${'x'.repeat(499)}…` });
	});
});
