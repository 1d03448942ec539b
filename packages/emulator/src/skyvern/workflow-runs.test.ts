import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { AgentFailure } from '../agent/agent-failure.ts';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

let bench: SkyvernBench;

const agent: Agent = async ({ prompt, page, step, pause, schema }) => {
	if (prompt === 'for ever') return new Promise(() => undefined);
	if (prompt === 'terminate') throw new AgentFailure('It is sold out', { terminated: true, code: 'SOLD_OUT' });
	if (prompt === 'wait') return pause(new Promise(resolve => waiting.push(resolve)));
	if (prompt === 'three steps') for (const each of ['one', 'two', 'three']) step(each);
	return { prompt, at: page.url, schema };
};
const waiting: ((value: unknown) => void)[] = [];

const workflows = {
	wpid_1: {
		title: 'Two blocks',
		blocks: [
			{ label: 'first', url: 'http://ok.test/{{path}}', prompt: 'look at {{ what }}', schema: { type: 'object' } },
			{ label: 'second', url: 'http://ok.test/end' },
		],
	},
	wpid_ask: {
		title: 'With a person',
		blocks: [
			{ label: 'ask', url: 'http://ok.test/pay', instructions: 'Pay for {{what}}' },
			{ label: 'rest', prompt: 'look' },
		],
	},
	wpid_2: {
		title: 'Anything',
		blocks: [
			{ label: 'any', prompt: '{{prompt}}' },
			{ label: 'more', prompt: '{{prompt}}' },
		],
	},
};

beforeEach(() => {
	bench = createSkyvernBench({ agent, skyvern: { workflows } });
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
});

const startWorkflow = (request: object = {}, headers?: Record<string, string>) =>
	bench.send('POST', '/run/agents', { agent_id: 'wpid_2', ...request }, headers);
const ofPrompt = async (prompt: string, request: object = {}, headers?: Record<string, string>): Promise<string> =>
	(await startWorkflow({ parameters: { prompt }, ...request }, headers)).body.run_id;

describe('a run of a workflow', () => {
	test('fills its parameters in, and gives each block its output', async () => {
		const parameters = { path: 'a', what: { deep: [1] } };
		const { body } = await startWorkflow({ agent_id: 'wpid_1', parameters, title: 'Mine' });
		expect(body).toMatchObject({ status: 'created', run_type: 'workflow_run', output: null, run_with: 'agent' });
		expect(body.run_id).toMatch(/^wr_\d+$/);
		expect(await bench.ended(body.run_id)).toMatchObject({
			status: 'completed',
			output: {
				first_output: { prompt: 'look at {"deep":[1]}', at: 'http://ok.test/a', schema: { type: 'object' } },
				second_output: null,
			},
			run_request: { workflow_id: 'wpid_1', parameters, title: 'Mine' },
		});
		expect(bench.browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test('waits for a person where a block asks one, and tells what for', async () => {
		const { run_id: id } = (await startWorkflow({ agent_id: 'wpid_ask', parameters: { what: 'a lamp' } })).body;
		await bench.clock.advance(100);
		expect((await bench.run(id)).status).toBe('paused');
		const [{ block }] = (await bench.send('GET', `/runs/${id}/timeline`)).body;
		expect(block).toMatchObject({
			block_type: 'human_interaction',
			instructions: 'Pay for a lamp',
			status: 'running',
			url: 'http://ok.test/pay',
			finish_reason: null,
		});
		const { approve } = bench.emulator.skyvern;
		expect(() => approve('wr_1')).toThrow('waits for nobody');
		approve(id);
		expect(await bench.ended(id)).toMatchObject({
			status: 'completed',
			output: { ask_output: null, rest_output: { prompt: 'look', at: 'http://ok.test/pay' } },
		});
		expect(() => approve(id)).toThrow('waits for nobody');
	});

	test('the inspector tells what a run asks of a person, and goes to no page where a block names none', async () => {
		const blocks = [{ label: 'ask', instructions: 'Pay' }, { label: 'rest', prompt: 'look' }, { label: 'nothing' }];
		const asking = createSkyvernBench({ skyvern: { workflows: { wpid_ask: { title: 'Ask', blocks } } } });
		onTestFinished(() => asking.emulator.close());
		const server = await asking.emulator.listen();
		const { run_id: id } = (await asking.send('POST', '/run/agents', { agent_id: 'wpid_ask' })).body;
		const response = await fetch(`${server.url}/inspector/api/skyvern/${id}`);
		expect((await response.json()).subject.prompt).toBe('Pay; look; nothing');
	});

	test('a run that waits for a person can be canceled', async () => {
		const { run_id: id } = (await startWorkflow({ agent_id: 'wpid_ask' })).body;
		await bench.clock.advance(100);
		expect((await bench.run(id)).status).toBe('paused');
		expect((await bench.send('POST', `/runs/${id}/cancel`)).status).toBe(200);
		expect((await bench.run(id)).status).toBe('canceled');
		expect(() => bench.emulator.skyvern.approve(id)).toThrow('waits for nobody');
	});

	test('works in a session, and says so', async () => {
		const session = await bench.open({ url: 'http://ok.test/s' });
		const id = await ofPrompt('look', { browser_session_id: session });
		expect(await bench.ended(id)).toMatchObject({
			browser_session_id: session,
			output: { any_output: { at: 'http://ok.test/s' } },
		});
		const [first, second] = [
			await ofPrompt('for ever', { browser_session_id: session }),
			await ofPrompt('look', { browser_session_id: session }),
		];
		const occupied = expect.stringContaining(`already occupied by ${first}`);
		expect(await bench.ended(second)).toMatchObject({ status: 'failed', failure_reason: occupied });
	});

	test('does not exist for an unknown workflow, session or profile', async () => {
		for (const request of [
			{ agent_id: 'wpid_9' },
			{ agent_id: 'toString' },
			{ browser_session_id: 'pbs_1' },
			{ browser_profile_id: 'bp_1' },
		]) {
			expect(await startWorkflow(request)).toMatchObject({ status: 404 });
		}
		expect(bench.emulator.skyvern.tasks()).toEqual([]);
	});

	test('stops at the steps that the header allows for all its blocks', async () => {
		const id = await ofPrompt('three steps', {}, { 'x-max-steps-override': '5' });
		expect(await bench.ended(id)).toMatchObject({
			status: 'failed',
			step_count: 5,
			output: null,
			errors: [{ error_code: 'REACH_MAX_STEPS' }],
		});
		expect(await bench.ended(await ofPrompt('three steps'))).toMatchObject({ status: 'completed', step_count: 6 });
	});

	test('times out, is terminated, and is paused', async () => {
		const late = await ofPrompt('for ever', { max_elapsed_time_minutes: 1 });
		await bench.clock.advance(59_000);
		expect((await bench.run(late)).status).toBe('running');
		await bench.clock.advance(2000);
		expect(await bench.run(late)).toMatchObject({
			status: 'timed_out',
			failure_reason: expect.stringContaining('1 minutes'),
		});
		const given = await ofPrompt('terminate');
		expect(await bench.ended(given)).toMatchObject({
			status: 'terminated',
			failure_reason: 'It is sold out',
			errors: [{ error_code: 'SOLD_OUT' }],
		});
		const paused = await ofPrompt('wait');
		await bench.clock.advance(100);
		expect((await bench.run(paused)).status).toBe('paused');
		waiting.pop()?.('go on');
		await bench.clock.advance(70);
		waiting.pop()?.('go on');
		expect(await bench.ended(paused)).toMatchObject({ status: 'completed', output: { any_output: 'go on' } });
		expect(bench.clock.sleepers).toBe(0);
	});

	test('can be cancelled, and stays as it is once it is over', async () => {
		const [running, done] = [await ofPrompt('for ever'), await ofPrompt('look')];
		await bench.ended(done);
		for (const id of [running, done])
			expect(await bench.send('POST', `/runs/${id}/cancel`)).toEqual({ status: 200, body: null });
		expect((await bench.run(running)).status).toBe('canceled');
		expect((await bench.run(done)).status).toBe('completed');
	});

	test('leaves a profile, which the server waits for', async () => {
		const id = await ofPrompt('look');
		const making = bench.send('POST', '/browser_profiles', { name: 'left', workflow_run_id: id });
		await bench.clock.advance(10_000);
		expect((await making).status).toBe(200);
		const again = await bench.send('POST', '/browser_profiles', { name: 'again', workflow_run_id: id });
		expect(again).toMatchObject({ status: 400, body: { detail: expect.stringContaining('persisted session') } });
		const endless = await ofPrompt('for ever');
		const waits = bench.send('POST', '/browser_profiles', { name: 'late', workflow_run_id: endless });
		await bench.clock.advance(30_000);
		expect(await waits).toMatchObject({ status: 400 });
		const unknown = await bench.send('POST', '/browser_profiles', { name: 'x', workflow_run_id: 'wr_1' });
		expect(unknown.status).toBe(404);
	});
});

describe('the lists of workflow runs', () => {
	test('have them newest first, by page, status, code, time and text', async () => {
		const first = await ofPrompt('terminate');
		await bench.ended(first);
		await bench.clock.advance(60_000);
		const between = (await bench.run(first)).finished_at;
		const second = await ofPrompt('look', { extra_http_headers: { 'x-tag': 'Blue' } });
		const other = (await startWorkflow({ agent_id: 'wpid_1', parameters: { path: 'a' } })).body.run_id;
		await bench.start({});
		const ids = async (path: string) =>
			(await bench.send('GET', path)).body.map((each: { workflow_run_id: string }) => each.workflow_run_id);
		expect(await ids('/agents/runs')).toEqual([other, second, first]);
		expect(await ids('/agents/runs?page=2&page_size=2')).toEqual([first]);
		expect(await ids('/agents/runs?status=terminated')).toEqual([first]);
		expect(await ids('/agents/runs?error_code=SOLD_OUT')).toEqual([first]);
		expect(await ids('/agents/runs?search_key=BLUE')).toEqual([second]);
		expect(await ids('/agents/wpid_2/runs')).toEqual([second, first]);
		expect(await ids(`/agents/wpid_2/runs?created_at_start=${between}`)).toEqual([second]);
		expect(await ids(`/agents/wpid_2/runs?created_at_end=${between}Z`)).toEqual([first]);
		expect(await ids('/agents/wpid_2/runs?tags=a')).toEqual([]);
		expect(await ids('/agents/wpid_9/runs')).toEqual([]);
		expect((await bench.send('GET', '/agents/runs')).body[2]).toMatchObject({
			workflow_permanent_id: 'wpid_2',
			workflow_title: 'Anything',
			failure_reason: 'It is sold out',
		});
	});

	test('are part of the list of all runs', async () => {
		const [workflow, task] = [await ofPrompt('look'), await bench.start({ title: 'T' })];
		const list = async (query: string) =>
			(await bench.send('GET', `/runs${query}`)).body.map((each: { run_id: string }) => each.run_id);
		expect(await list('')).toEqual([task, workflow]);
		expect(await list('?run_type=workflow_run')).toEqual([workflow]);
		expect(await list('?workflow_permanent_id=wpid_2')).toEqual([workflow]);
		expect(await list('?workflow_permanent_id=wpid_1')).toEqual([]);
	});

	test('know a workflow that does what its parameters say, unless others are given', async () => {
		await bench.emulator.close();
		bench = createSkyvernBench({ agent });
		const parameters = { url: 'http://ok.test/x', prompt: 'look', schema: '{"type":"object"}' };
		const { body } = await startWorkflow({ agent_id: 'wpid_any', parameters });
		expect((await bench.ended(body.run_id)).output).toEqual({
			any_output: { prompt: 'look', at: 'http://ok.test/x', schema: { type: 'object' } },
		});
	});
});

describe('limits', () => {
	test('are those of the plan, for runs of every kind', async () => {
		await bench.emulator.close();
		bench = createSkyvernBench({ agent, skyvern: { plan: 'free', workflows } });
		await ofPrompt('for ever');
		expect(await startWorkflow()).toMatchObject({ status: 429 });
		expect(await bench.send('POST', '/run/tasks', { prompt: 'look' })).toMatchObject({ status: 429 });
		expect(await bench.send('POST', '/run/tasks/download_files', { navigation_goal: 'x' })).toMatchObject({
			status: 429,
		});
	});

	test('count steps of tasks too', async () => {
		const id = await bench.start({ prompt: 'three steps', max_steps: 2 });
		expect(await bench.ended(id)).toMatchObject({
			status: 'failed',
			step_count: 2,
			errors: [{ error_code: 'REACH_MAX_STEPS' }],
		});
	});
});
