import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';
import { byteRange } from './byte-range.ts';

let bench: SkyvernBench;

let endWait: (error: Error) => void = () => undefined;

const agent: Agent = ({ prompt, step, pause }) => {
	step('go there', 'goto');
	step('look around');
	if (prompt === 'wait') {
		return pause(
			new Promise((_, reject) => {
				endWait = reject;
			}),
		);
	}
	if (prompt === 'fail') throw new Error('nothing there');
	return 'seen';
};

beforeEach(() => {
	bench = createSkyvernBench({ agent });
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
});

const done = async (request: object = {}): Promise<string> => {
	const id = await bench.start({ engine: 'skyvern-2.0', url: 'http://ok.test/a', ...request });
	await bench.ended(id);
	return id;
};
const timeline = (id: string) => bench.send('GET', `/runs/${id}/timeline`);
const artifacts = async (id: string, query = '') => (await bench.send('GET', `/runs/${id}/artifacts${query}`)).body;
const get = (url: string, headers: Record<string, string> = {}) => bench.emulator.skyvern.fetch(url, { headers });

describe('the timeline', () => {
	test('tells the blocks, what was done in each, and what the agent thought', async () => {
		const { status, body } = await timeline(await done());
		expect([status, body.length]).toEqual([200, 1]);
		const [{ type, block, children }] = body;
		expect([type, block.status, block.output, block.final_url]).toEqual([
			'block',
			'completed',
			'seen',
			'http://ok.test/a',
		]);
		expect(block.actions.map((each: Record<string, unknown>) => [each['action_type'], each['description']])).toEqual([
			['goto_url', 'go there'],
			['null_action', 'look around'],
		]);
		const thoughts = children.map((each: { thought: { thought_type: string } }) => each.thought.thought_type);
		expect(thoughts).toEqual(['user_goal_check', 'plan']);
		const times = [children[1].created_at, ...block.actions.map((each: { created_at: string }) => each.created_at)];
		expect(times.toSorted()).toEqual(times);
		expect(new Set(times).size).toBe(3);
	});

	test('has the newest block first', async () => {
		const parameters = { prompt: 'look' };
		const { body } = await bench.send('POST', '/run/agents', { agent_id: 'wpid_any', parameters });
		await bench.ended(body.run_id);
		expect((await timeline(body.run_id)).body[0].block).toMatchObject({ label: 'any', workflow_run_id: body.run_id });
	});

	test('tells a failure', async () => {
		const id = await done({ prompt: 'fail' });
		expect((await timeline(id)).body[0].block).toMatchObject({ status: 'failed', failure_reason: 'nothing there' });
		expect(await bench.run(id)).toMatchObject({ status: 'failed', step_count: 2 });
	});

	test('tells of a step that waited, and failed after all', async () => {
		const id = await bench.start({ engine: 'skyvern-2.0', url: 'http://ok.test/a', prompt: 'wait' });
		const actions = async () =>
			(await timeline(id)).body[0].block.actions.map((each: Record<string, unknown>) => [
				each['description'],
				each['status'],
			]);
		await bench.clock.advance(500);
		expect((await bench.run(id)).status).toBe('paused');
		expect(await actions()).toEqual([
			['go there', 'completed'],
			['look around', 'completed'],
		]);
		endWait(new Error('Nobody came'));
		expect(await bench.ended(id)).toMatchObject({ status: 'failed', failure_reason: 'Nobody came' });
		expect(await actions()).toEqual([
			['go there', 'completed'],
			['look around', 'failed'],
		]);
	});

	test('is none of a task_v1, and of an unknown run', async () => {
		expect(await timeline(await done({ engine: 'skyvern-1.0' }))).toMatchObject({ status: 400 });
		expect(await timeline('tsk_1')).toMatchObject({ status: 404 });
	});
});

describe('artifacts', () => {
	test('are the page at the end and its text', async () => {
		const id = await done();
		const all = await artifacts(id);
		expect(all.map((each: { artifact_type: string }) => each.artifact_type)).toEqual([
			'visible_elements_tree_in_prompt',
			'html_scrape',
		]);
		const [html] = await artifacts(id, '?artifact_type=html_scrape&artifact_type=har');
		expect(html).toMatchObject({ run_id: id, file_size: 17, artifact_id: expect.stringMatching(/^a_\d+$/) });
		const response = await get(html.signed_url);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(await response.text()).toBe('<title>/a</title>');
		expect(await artifacts('tsk_1')).toEqual([]);
	});

	test('are read with a key or a signature that holds, and with nothing else', async () => {
		const [{ artifact_id, signed_url }] = await artifacts(await done());
		const plain = `https://api.skyvern.com/v1/artifacts/${artifact_id}/content`;
		expect((await get(plain, { 'x-api-key': 'any' })).status).toBe(200);
		expect((await get(plain)).status).toBe(403);
		expect((await get(signed_url.replace(/sig=./, 'sig=x'))).status).toBe(403);
		expect((await get(signed_url.replace(/expiry=\d+/, 'expiry=99999999999'))).status).toBe(403);
		expect((await get(`${plain.replace(artifact_id, 'a_1')}`, { 'x-api-key': 'any' })).status).toBe(404);
		expect((await get(signed_url)).status).toBe(200);
		await bench.clock.advance(12 * 60 * 60 * 1000);
		expect((await get(signed_url)).status).toBe(403);
	});

	test('are read in parts', async () => {
		const [{ signed_url }] = await artifacts(await done(), '?artifact_type=html_scrape');
		const part = await get(signed_url, { range: 'bytes=1-5' });
		expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 1-5/17', 'title']);
		const beyond = await get(signed_url, { range: 'bytes=17-' });
		expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */17']);
	});

	test.each<[string | null, ReturnType<typeof byteRange>]>([
		[null, null],
		['bytes=0-0', { first: 0, last: 0 }],
		['bytes=5-', { first: 5, last: 9 }],
		['bytes=5-99', { first: 5, last: 9 }],
		['bytes=-3', { first: 7, last: 9 }],
		['bytes=-99', { first: 0, last: 9 }],
		['bytes=10-', 'none'],
		['bytes=-0', 'none'],
		['bytes=5-4', null],
		['bytes=-', null],
		['bytes=0-1,3-4', null],
		['lines=1-2', null],
	])('of ten bytes %j is %j', (header, range) => {
		expect(byteRange(header, 10)).toEqual(range);
	});
});
