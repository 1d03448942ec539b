import assert from 'node:assert/strict';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';
import { fieldsOf } from './fields-of.ts';
import { throws } from './throws.ts';

const product = { type: 'object', properties: { title: { type: 'string' }, order: { type: 'integer' } } };

export const smoothSessionCases: readonly Case<Stage>[] = [
	{
		name: 'smooth: a session opens, tells its live view, goes to a page and is closed',
		async run({ smooth, emulator, site }) {
			const id = await open(smooth);
			assert.match(String(await smooth.call('live_url', { id })), /interactive=true&embed=false/);
			const went = fieldsOf(await smooth.call('goto', { id, url: `${site.url}/` }));
			assert.equal(typeof went['duration'], 'number');
			assert.equal(stateOf(emulator, id)?.url, `${site.url}/`);
			assert.equal(await smooth.call('close', { id, force: true }), true);
			const { status, open: isOpen } = stateOf(emulator, id) ?? {};
			assert.deepEqual([status, isOpen], ['cancelled', false]);
		},
	},
	{
		name: 'smooth: code is evaluated as statements, an expression and a function, with arguments',
		run: ({ smooth, site }) =>
			onPage(smooth, `${site.url}/`, async id => {
				const evaluate = (code: string, args?: object) => smooth.call('evaluate', { id, code, args: args ?? null });
				assert.equal(await evaluate('return document.title'), 'Harbour');
				assert.equal(await evaluate('document.querySelectorAll("option").length'), 2);
				assert.deepEqual(await evaluate('({ a, b }) => ({ sum: a + b })', { a: 1, b: 2 }), { sum: 3 });
			}),
	},
	{
		name: 'smooth: data is extracted by a schema',
		run: ({ smooth, site }) =>
			onPage(smooth, `${site.url}/`, async id => {
				const data = await smooth.call('extract', { id, schema: product, prompt: 'the product' });
				assert.deepEqual(data, { title: 'Harbour mug', order: 4711 });
			}),
	},
	{
		name: 'smooth: a task runs in the session, on its page, and answers by its model',
		run: ({ smooth, emulator, site }) =>
			onPage(smooth, `${site.url}/login`, async id => {
				const task = 'Fill "User" with ada. Click "Log in". Then extract the heading.';
				const model = { type: 'object', properties: { heading: { type: 'string' } } };
				const done = fieldsOf(await smooth.call('run_task', { id, task, response_model: model }));
				assert.deepEqual(done['output'], { heading: 'Welcome' });
				assert.equal(typeof done['credits_used'], 'number');
				assert.equal(stateOf(emulator, id)?.url, `${site.url}/account`);
			}),
	},
	{
		name: 'smooth: a tool of ours is called by the agent, and its answer is used',
		async run({ smooth, emulator }) {
			const id = await open(smooth, { tool: '7 left' });
			const { output } = fieldsOf(await smooth.call('run_task', { id, task: 'Use the tool stock with item=mug' }));
			await smooth.call('close', { id, force: true });
			assert.match(JSON.stringify(output), /mug: 7 left/);
			const answers = emulator.smooth.requests().filter(each => fieldsOf(each.body ?? {})['name'] === 'tool_call');
			assert.equal(answers.length, 1);
		},
	},
	{
		name: 'smooth: actions that fail are a ToolCallError, and the session goes on',
		run: ({ smooth, site }) =>
			onPage(smooth, `${site.url}/`, async id => {
				await throws(smooth.call('goto', { id, url: 'http://127.0.0.1:9/' }), 'ToolCallError');
				await throws(smooth.call('evaluate', { id, code: 'throw new Error("no")' }), 'ToolCallError');
				assert.equal(await smooth.call('evaluate', { id, code: 'return 1' }), 1);
			}),
	},
	{
		name: 'smooth: a session is closed gracefully, and its result and recording come after',
		async run({ smooth, emulator, site }) {
			const id = await open(smooth);
			await smooth.call('goto', { id, url: `${site.url}/` });
			assert.equal(await smooth.call('close', { id, force: false }), true);
			assert.equal(fieldsOf(await smooth.call('session_result', { id }))['status'], 'done');
			assert.equal(stateOf(emulator, id)?.status, 'done');
		},
	},
	{
		name: 'smooth: the deprecated way to open a browser gives a profile and a live view',
		async run({ smooth, site }) {
			const { profile, live } = fieldsOf(await smooth.call('open_browser_session', { url: `${site.url}/` }));
			assert.equal(typeof profile, 'string');
			assert.match(String(live), /^http:/);
		},
	},
];

async function onPage(smooth: Stage['smooth'], url: string, work: (id: string) => Promise<void>): Promise<void> {
	const id = await open(smooth);
	try {
		await smooth.call('goto', { id, url });
		await work(id);
	} finally {
		await smooth.call('close', { id, force: true });
	}
}

async function open(smooth: Stage['smooth'], options: Readonly<Record<string, unknown>> = {}): Promise<string> {
	return String(await smooth.call('session', options));
}

function stateOf(emulator: Stage['emulator'], id: string) {
	return emulator.smooth.sessions().find(each => each.id === id);
}
