import assert from 'node:assert/strict';
import type { Task } from '@anybrowser/core';
import { TaskFailedError } from '@anybrowser/core';
import type { Case, Stage } from '../case.ts';
import { failsWith } from './fails-with.ts';

const wait = { deadline: 120_000 };

export const taskCases: readonly Case[] = [
	{
		name: 'a task of its own with a schema gives data of the page, and is found in the list',
		async run({ client, site }) {
			const { output, task } = await client.tasks.run(
				'Read the order',
				{
					url: `${site.url}/`,
					schema: {
						type: 'object',
						properties: { title: { type: 'string' }, order: { type: 'number' } },
					},
				},
				wait,
			);
			assert.equal(task.status, 'succeeded');
			assert.deepEqual(output, { title: 'Harbour mug', order: 4711 });
			const listed = await client.tasks.list({ limit: 100 });
			assert.equal(listed.items.find(({ id }) => id === task.id)?.status, 'succeeded');
			assert.ok(Math.abs((task.endedAt?.getTime() ?? 0) - Date.now()) < 120_000, 'it ended in UTC');
		},
	},
	{
		name: 'engine 1.0 ignores a schema, and engine 2.0 heeds it',
		async run({ client, site }) {
			const outputOf = async (engine: 'skyvern-1.0' | 'skyvern-2.0') => {
				const schema = { type: 'object', properties: { order: { type: 'number' } } };
				const options = { url: `${site.url}/`, schema, providerOptions: { skyvern: { engine } } };
				return (await client.tasks.run('Read the order', options, wait)).output;
			};
			// Should engine 1.0 ever heed it, the provider needn't ask for the other.
			assert.equal(await outputOf('skyvern-1.0'), null);
			assert.deepEqual(await outputOf('skyvern-2.0'), { title: 'Harbour mug', order: 4711 });
		},
	},
	{
		name: 'without a page to start on engine 1.0 leaves the page of the session, and engine 2.0 stays',
		async run({ client, site, note }) {
			for (const engine of ['skyvern-1.0', 'skyvern-2.0'] as const) {
				await client.sessions.use({ url: `${site.url}/second` }, async session => {
					await session.ready(wait);
					const options = { providerOptions: { skyvern: { engine } } };
					const outcome = await session.run('Look', options, wait).then(
						({ task }) => task.status,
						(error: Error) => error.message.slice(0, 160),
					);
					const address = await session.evaluate('location.pathname').catch((error: Error) => error.message);
					note(`in a session without url, ${engine}: ${outcome}; the page is then ${address}`);
					assert.equal(address, engine === 'skyvern-2.0' ? '/second' : '/made-up');
				});
			}
		},
	},
	{
		name: 'a task that the agent gives up fails, with the reason',
		async run({ client, site }) {
			const task = await client.tasks.start('Please give up', { url: `${site.url}/` });
			const error = await task.result(wait).catch(thrown => thrown);
			assert.ok(error instanceof TaskFailedError, String(error));
			assert.equal(error.task.status, 'failed');
		},
	},
	{
		name: 'a task that takes too many steps fails with REACH_MAX_STEPS',
		async run({ client, site, note }) {
			const task = await client.tasks.start('Go on for ever', { url: `${site.url}/`, maxSteps: 1 });
			const error = await task.result(wait).catch(thrown => thrown);
			assert.ok(error instanceof TaskFailedError, String(error));
			note(`too many steps: code ${error.task.failure?.code}, ${error.task.failure?.message.slice(0, 80)}`);
			assert.equal(error.task.failure?.code, 'REACH_MAX_STEPS');
		},
	},
	{
		name: 'a task with engine skyvern-2.0 succeeds',
		async run({ client, site }) {
			const { task } = await client.tasks.run(
				'Look at the page',
				{ url: `${site.url}/`, providerOptions: { skyvern: { engine: 'skyvern-2.0' } } },
				wait,
			);
			assert.equal((task.raw as Record<string, unknown>)['run_type'], 'task_v2');
		},
	},
	{
		name: 'a task in a session works on its page, and the session stays open',
		async run({ client, site }) {
			await client.sessions.use({ url: `${site.url}/second` }, async session => {
				await session.ready(wait);
				const { output, task } = await session.run('Read the order', { schema: { type: 'object' } }, wait);
				assert.equal(task.sessionId, session.id);
				assert.deepEqual(output, { title: 'Ferry poster', order: 12 });
				assert.equal((await session.refresh()).status, 'running');
			});
		},
	},
	{
		name: 'a running task is canceled, and canceling it again changes nothing',
		async run({ client, site }) {
			const task = await client.tasks.start('Wait slowly', { url: `${site.url}/` });
			await untilRunning(client, task.id);
			await client.tasks.cancel(task.id);
			await client.tasks.cancel(task.id);
			assert.equal((await task.refresh()).status, 'canceled');
		},
	},
	{
		name: 'what the server says to canceling a run that is over',
		async run({ client, site, probe, note }) {
			const { task } = await client.tasks.run('Look', { url: `${site.url}/` }, wait);
			await client.tasks.cancel(task.id);
			assert.equal((await client.tasks.get(task.id)).status, 'succeeded');
			const bare = await probe('POST', `/runs/${task.id}/cancel`);
			note(`cancel of a finished task_v1: ${bare.status} ${JSON.stringify(bare.body)}`);
			assert.equal(bare.status, 400);
		},
	},
	{
		name: 'several runs are canceled at once',
		async run({ client, site, provider }) {
			const { id } = await client.tasks.start('Wait slowly', { url: `${site.url}/` });
			const { data } = await provider.native.POST('/runs/cancel', { body: { run_ids: [id, 'tsk_0'] } });
			assert.deepEqual(data?.cancelled, [id]);
			assert.deepEqual(data?.failed, ['tsk_0']);
		},
	},
	{
		name: 'a run in a session that was closed fails, at once (410) or when it is to begin',
		async run({ client, note }) {
			const session = await client.sessions.create({});
			await session.ready(wait);
			await session.close();
			const error = await client.tasks.run('Look', { sessionId: session.id }, wait).catch(thrown => thrown);
			note(`a run in a closed session: ${error.code} ${error.status ?? ''} ${error.message?.slice(0, 200)}`);
			const code = error instanceof TaskFailedError ? error.task.failure?.code : error.code;
			assert.equal(code, 'session_closed');
		},
	},
	{
		name: 'a second run in a session that is at work is accepted, and fails; both engines',
		async run({ client, site, note }) {
			for (const engine of ['skyvern-1.0', 'skyvern-2.0'] as const) {
				await client.sessions.use({ url: `${site.url}/` }, async session => {
					await session.ready(wait);
					const first = await client.tasks.start('Wait slowly', { sessionId: session.id });
					await untilRunning(client, first.id);
					const second = await client.tasks.start('Look', {
						sessionId: session.id,
						providerOptions: { skyvern: { engine } },
					});
					const error = await second.result(wait).catch(thrown => thrown);
					assert.ok(error instanceof TaskFailedError, `${engine}: ${error?.message ?? 'it succeeded'}`);
					note(`occupied, ${engine}: ${error.task.failure?.code} ${error.task.failure?.message.slice(0, 160)}`);
					await first.result(wait);
				});
			}
		},
	},
	{
		name: 'a session is free again after a run of engine 2.0, and not after one of engine 1.0',
		async run({ client, site, note }) {
			for (const engine of ['skyvern-2.0', 'skyvern-1.0'] as const) {
				await client.sessions.use({ url: `${site.url}/` }, async session => {
					await session.ready(wait);
					const options = { url: `${site.url}/`, providerOptions: { skyvern: { engine } } } as const;
					await session.run('Look', options, wait);
					const again = await session.run('Look', options, wait).then(
						() => 'yes',
						(error: Error) => `no: ${error.message.slice(0, 140)}`,
					);
					note(`free again after ${engine}: ${again}`);
					assert.equal(again === 'yes', engine === 'skyvern-2.0');
				});
			}
		},
	},
	{
		name: 'a run whose session is closed meanwhile ends; with engine 1.0 it fails',
		async run({ client, site, note }) {
			for (const engine of ['skyvern-1.0', 'skyvern-2.0'] as const) {
				const session = await client.sessions.create({ url: `${site.url}/` });
				await session.ready(wait);
				const options = { sessionId: session.id, url: `${site.url}/`, providerOptions: { skyvern: { engine } } };
				const task = await client.tasks.start('Wait slowly', options);
				await untilRunning(client, task.id);
				await session.close();
				const error: unknown = await task.result(wait).catch(thrown => thrown);
				note(`closed during the run, ${engine}: ${task.status}, ${task.snapshot.failure?.message.slice(0, 120)}`);
				if (engine === 'skyvern-1.0') assert.ok(error instanceof TaskFailedError, 'it fails');
			}
		},
	},
	{
		name: 'an unknown run is 404, to read and to cancel; a run in an unknown session too',
		async run({ client, probe }) {
			await failsWith(() => client.tasks.get('tsk_0'), 'not_found', 404);
			await failsWith(() => client.tasks.cancel('tsk_0'), 'not_found', 404);
			assert.equal((await probe('POST', '/runs/tsk_0/cancel')).status, 404);
			await failsWith(() => client.tasks.start('Look', { sessionId: 'pbs_0' }), 'not_found', 404);
		},
	},
	{
		name: 'a profile with an engine that takes none is 400',
		async run({ client, probe }) {
			const { id } = await client.profiles.create({});
			for (const body of [
				{ prompt: 'x', browser_profile_id: id },
				{ prompt: 'x', start_fresh_browser: true },
			]) {
				assert.equal((await probe('POST', '/run/tasks', { body })).status, 400);
			}
			await client.profiles.delete(id);
		},
	},
	{
		name: 'runs come in pages, by status and type, and bad pages are 422',
		async run({ client, provider, probe }) {
			const first = await client.tasks.list({ limit: 1 });
			assert.equal(first.items.length, 1);
			const { data } = await provider.native.GET('/runs', {
				params: { query: { status: ['completed'], run_type: ['task_v1'], page_size: 100 } },
			});
			assert.ok((data ?? []).length > 0);
			for (const run of data ?? []) assert.deepEqual([run.status, run.task_run_type], ['completed', 'task_v1']);
			assert.equal((await probe('GET', '/runs?page_size=101')).status, 422);
			assert.equal((await probe('GET', '/runs?search_key=ab')).status, 422);
		},
	},
];

async function untilRunning(client: Stage['client'], id: string): Promise<Task> {
	const task = await client.tasks.get(id);
	for await (const state of task.updates(wait)) if (state.status !== 'queued') return state;
	throw new Error(`${id} never ran`);
}
