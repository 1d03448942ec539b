import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';
import { fieldsOf, textIn } from './fields-of.ts';
import { throws } from './throws.ts';

const model = { type: 'object', properties: { title: { type: 'string' } } };

export const skyvernRunCases: readonly Case<Stage>[] = [
	{
		name: 'skyvern: a task is waited for, and told with its artifacts and in the list',
		async run({ skyvern, emulator, site, note }) {
			const run = await skyvern.call('run_task', {
				prompt: 'Extract the title',
				url: `${site.url}/`,
				data_extraction_schema: model,
				title: 'The first',
				wait_for_completion: true,
				timeout: 40,
			});
			const { status, output, finished_at, run_type } = fieldsOf(run);
			assert.deepEqual(
				{ status, output, run_type },
				{ status: 'completed', output: { title: 'Harbour mug' }, run_type: 'task_v1' },
			);
			assert.equal(typeof finished_at, 'string');
			const off = Math.round((Date.parse(String(finished_at)) - Date.now()) / 3_600_000);
			note(`the SDK takes times for local ones: in Tokyo they are ${off} hours off`);
			const id = textIn(run, 'run_id');
			const types = (await skyvern.call('artifacts', { id })) as readonly string[];
			assert.ok(types.includes('html_scrape'), `artifacts: ${types.join(', ')}`);
			const listed = await skyvern.call('list_runs', { page: 1, page_size: 5, status: ['completed'] });
			assert.deepEqual(listed, [id]);
			assert.equal(emulator.skyvern.tasks().find(each => each.id === id)?.status, 'completed');
		},
	},
	{
		name: 'skyvern: a task runs in a session, with engine 2.0, and has a timeline',
		async run({ skyvern, emulator, site }) {
			const session = textIn(await skyvern.call('create_session', { url: `${site.url}/second` }), 'browser_session_id');
			const run = await skyvern.call('run_task', {
				prompt: 'Extract the title',
				engine: 'skyvern-2.0',
				browser_session_id: session,
				data_extraction_schema: model,
				wait_for_completion: true,
				timeout: 40,
			});
			assert.deepEqual(fieldsOf(run)['output'], { title: 'Ferry poster' });
			const id = textIn(run, 'run_id');
			assert.equal(emulator.skyvern.tasks().find(each => each.id === id)?.sessionId, session);
			assert.notDeepEqual(await skyvern.call('timeline', { id }), []);
			await skyvern.call('close_session', { id: session });
		},
	},
	{
		name: 'skyvern: runs are canceled, one and several',
		async run({ skyvern, emulator, site }) {
			const start = async () =>
				textIn(await skyvern.call('run_task', { prompt: 'Extract the title', url: `${site.url}/` }), 'run_id');
			const first = await start();
			assert.equal(await skyvern.call('cancel_run', { id: first }), null);
			assert.equal(fieldsOf(await skyvern.call('get_run', { id: first }))['status'], 'canceled');
			const others = [await start(), await start()];
			await skyvern.call('cancel_runs', { ids: others });
			const states = emulator.skyvern.tasks().filter(({ id }) => [first, ...others].includes(id));
			assert.deepEqual(
				states.map(({ status }) => status),
				['canceled', 'canceled', 'canceled'],
			);
		},
	},
	{
		name: 'skyvern: a workflow is run and waited for',
		async run({ skyvern, site }) {
			const run = await skyvern.call('run_workflow', {
				id: 'wpid_any',
				parameters: { url: `${site.url}/`, prompt: 'Extract the title', schema: JSON.stringify(model) },
				wait_for_completion: true,
				timeout: 40,
			});
			const { status, output } = fieldsOf(run);
			assert.deepEqual([status, fieldsOf(output)['any_output']], ['completed', { title: 'Harbour mug' }]);
		},
	},
	{
		name: 'skyvern: a credential is kept, logs in, and is deleted',
		async run({ skyvern, emulator, site }) {
			const kept = await skyvern.call('create_credential', { name: 'Shop', username: 'ada', password: 'secret-1' });
			const id = textIn(kept, 'credential_id');
			assert.deepEqual(await skyvern.call('list_credentials'), [id]);
			assert.ok(!JSON.stringify(kept).includes('secret-1'));
			const run = await skyvern.call('login', {
				url: `${site.url}/login`,
				credential_id: id,
				wait_for_completion: true,
				timeout: 40,
			});
			assert.equal(fieldsOf(run)['status'], 'completed', JSON.stringify(fieldsOf(run)['failure_reason']));
			assert.ok(site.requests.includes('POST /account'), site.requests.join(', '));
			assert.equal(emulator.skyvern.tasks().at(-1)?.status, 'completed');
			await skyvern.call('delete_credential', { id });
			assert.deepEqual(await skyvern.call('list_credentials'), []);
		},
	},
	{
		name: 'skyvern: a file is downloaded',
		async run({ skyvern, site }) {
			const started = await skyvern.call('download_files', {
				navigation_goal: 'Download the price list',
				url: `${site.url}/login`,
			});
			const id = textIn(started, 'run_id');
			const { downloaded_files, status } = await untilFinal(skyvern, id);
			assert.equal(status, 'completed');
			assert.match(JSON.stringify(downloaded_files), /prices/);
		},
	},
	{
		name: 'skyvern: an upload is no file, however the SDK is given it, and is refused',
		async run({ skyvern, home, note }) {
			await throws(skyvern.call('upload_text', { text: 'a mug' }), 'UnprocessableEntityError', 422);
			const path = join(home, 'mug.txt');
			await writeFile(path, 'a mug');
			await throws(skyvern.call('upload_file', { path }), 'UnprocessableEntityError', 422);
			note('the SDK sends a form field without a file name, which the server takes for a text');
		},
	},
	{
		name: 'skyvern: the version is told',
		async run({ skyvern }) {
			assert.deepEqual(await skyvern.call('version'), { version: 'emulator' });
		},
	},
];

/** Reads a run until it has ended and its files have had time to appear. */
async function untilFinal(skyvern: Stage['skyvern'], id: string): Promise<Readonly<Record<string, unknown>>> {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const run = fieldsOf(await skyvern.call('get_run', { id }));
		await sleep(100);
		if (run['finished_at'] !== null) return fieldsOf(await skyvern.call('get_run', { id }));
	}
	assert.fail(`${id} doesn't end`);
}
