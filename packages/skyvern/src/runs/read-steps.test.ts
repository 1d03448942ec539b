import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const created = (second: number) => `2026-11-20T23:40:${second}.216199`;
const common = { organization_id: 'o_1', workflow_run_id: 'wr_1', modified_at: created(59) };
const action = (second: number, fields: object) => ({
	action_type: 'click',
	action_id: `act_${second}`,
	created_at: created(second),
	...fields,
});

/** Newest first, as Skyvern gives it. */
const timeline = [
	{
		type: 'block',
		created_at: created(30),
		modified_at: created(59),
		block: {
			...common,
			workflow_run_block_id: 'wrb_2',
			block_type: 'human_interaction',
			instructions: 'Which size?',
			created_at: created(30),
		},
	},
	{
		type: 'block',
		created_at: created(10),
		modified_at: created(59),
		block: {
			...common,
			workflow_run_block_id: 'wrb_1',
			block_type: 'task',
			created_at: created(10),
			actions: [
				action(12, { description: 'open the offer', screenshot_artifact_id: 'a_1' }),
				action(13, { action_type: 'input_text', reasoning: 'fill the password', text: 'hunter2' }),
				action(14, { action_type: 'something_new' }),
			],
		},
		children: [
			{
				type: 'thought',
				created_at: created(11),
				modified_at: created(11),
				thought: {
					...common,
					thought_id: 'ot_1',
					task_id: 'tsk_v2_1',
					answer: 'first the offer',
					created_at: created(11),
				},
			},
		],
	},
];
const artifacts = [
	{
		artifact_id: 'a_1',
		artifact_type: 'screenshot_action',
		uri: 's3://x',
		organization_id: 'o_1',
		created_at: created(12),
		modified_at: created(12),
		signed_url: 'https://files.invalid/a_1?sig=x',
	},
];

test('a timeline becomes steps in the order of time, with pictures, and without what was typed', async () => {
	const { provider, emulator } = emulated();
	emulator.faults.add({ operation: 'getRunTimeline', status: 200, body: timeline });
	emulator.faults.add({ operation: 'listRunArtifacts', status: 200, body: artifacts });
	const { items } = await provider.tasks.steps('wr_1');
	expect(items.map(({ kind, text, picture }) => [kind, text, picture])).toEqual([
		['thought', 'first the offer', null],
		['click', 'open the offer', 'https://files.invalid/a_1?sig=x'],
		['fill', 'fill the password', null],
		['other', 'something_new', null],
		['pause', 'Which size?', null],
	]);
	expect(items[1]?.at).toEqual(new Date('2026-11-20T23:40:12.216Z'));
	expect(JSON.stringify(items)).not.toContain('hunter2');
	emulator.faults.add({ operation: 'getRunTimeline', status: 200, body: timeline });
	const rest = await provider.tasks.steps('wr_1', { cursor: items[2]?.id });
	expect(rest.items.map(({ id }) => id)).toEqual(items.slice(3).map(({ id }) => id));
	await expect(provider.tasks.steps('wr_1', { cursor: 'act_12' })).rejects.toMatchObject({ code: 'invalid_request' });
});

/** The timeline, with something changed in its outer block. */
const changed = (change: object) => [{ ...timeline[1], ...change }];
const block = timeline[1]?.block ?? {};
const thought = timeline[1]?.children?.[0]?.thought ?? {};

test.each<[string, unknown]>([
	['a block with a time of another kind', changed({ block: { ...block, created_at: 7 } })],
	['an action with one', changed({ block: { ...block, actions: [action(12, { created_at: {} })] } })],
	[
		'a nested thought with one',
		changed({ children: [{ ...timeline[1]?.children?.[0], thought: { ...thought, created_at: [] } }] }),
	],
	['a text of another kind', changed({ block: { ...block, actions: [action(12, { description: 7 })] } })],
	['an action that is none', changed({ block: { ...block, actions: [null] } })],
	['actions in no list', changed({ block: { ...block, actions: 'none' } })],
	['a child that is none', changed({ children: [null] })],
	['children in no list', changed({ children: {} })],
])('a timeline with %s is no answer of Skyvern', async (_, body) => {
	const { provider, emulator } = emulated();
	emulator.faults.add(
		{ operation: 'getRunTimeline', status: 200, body },
		{ operation: 'listRunArtifacts', status: 200, body: artifacts },
	);
	const error = { code: 'invalid_response', operation: 'tasks.steps' };
	await expect(Promise.resolve(provider.tasks.steps('wr_1', {}, { maxRetries: 0 }))).rejects.toMatchObject(error);
});

test('a run of the default engine is refused with what to do instead', async () => {
	const { client, provider } = emulated();
	const site = await servePagesForTest({ '/': '<title>Shop</title>' });
	const task = await client.tasks.start('look around', { url: `${site}/` });
	await task.result({ deadline: 10_000 });
	const error = { code: 'unsupported', capability: 'tasks.steps', instead: expect.stringMatching(/schema/) };
	await expect(provider.tasks.steps(task.id)).rejects.toMatchObject(error);
	await expect(task.steps().next()).rejects.toMatchObject(error);
});
