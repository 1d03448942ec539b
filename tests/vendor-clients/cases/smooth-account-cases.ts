import assert from 'node:assert/strict';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';
import { fieldsOf } from './fields-of.ts';
import { throws } from './throws.ts';

const model = { type: 'object', properties: { title: { type: 'string' } } };

export const smoothAccountCases: readonly Case<Stage>[] = [
	{
		name: 'smooth: a task of its own runs to its end, with output, recording and no downloads',
		async run({ smooth, emulator, site }) {
			const id = await smooth.call('run', { task: 'Extract the title', url: `${site.url}/`, response_model: model });
			const { status, output, credits_used } = fieldsOf(await smooth.call('result', { id }));
			assert.deepEqual([status, output], ['done', { title: 'Harbour mug' }]);
			assert.ok(Number.isInteger(credits_used), `credits: ${credits_used}`);
			assert.match(String(await smooth.call('recording_url', { id })), /^http:/);
			await throws(smooth.call('downloads_url', { id }), 'ApiError', 404);
			assert.equal(emulator.smooth.tasks().find(each => each.id === id)?.status, 'done');
		},
	},
	{
		name: 'smooth: a task is stopped, and stopping it again is 404',
		async run({ smooth, emulator, site }) {
			const id = await smooth.call('run', { task: 'Extract the title', url: `${site.url}/` });
			await smooth.call('stop', { id });
			assert.equal(fieldsOf(await smooth.call('result', { id }))['status'], 'cancelled');
			assert.equal(emulator.smooth.tasks().find(each => each.id === id)?.status, 'cancelled');
			await throws(smooth.call('stop', { id }), 'ApiError', 404);
		},
	},
	{
		name: 'smooth: profiles are made, listed, kept between sessions and deleted',
		async run({ smooth, site }) {
			const id = 'sdk-profile';
			assert.equal(await smooth.call('create_profile', { id }), id);
			await throws(smooth.call('create_profile', { id }), 'ApiError', 409);
			const code = { write: 'localStorage.setItem("seen", "yes")', read: 'return localStorage.getItem("seen")' };
			const inSession = async (script: string) => {
				const session = await smooth.call('session', { profile_id: id });
				await smooth.call('goto', { id: session, url: `${site.url}/` });
				const value = await smooth.call('evaluate', { id: session, code: script });
				await smooth.call('close', { id: session, force: true });
				return value;
			};
			await inSession(code.write);
			assert.equal(await inSession(code.read), 'yes');
			const random = await smooth.call('create_profile');
			const listed = async () => (await smooth.call('list_profiles')) as readonly unknown[];
			const both = await listed();
			assert.ok(both.includes(id) && both.includes(random), both.join(', '));
			await smooth.call('delete_profile', { id });
			await smooth.call('delete_profile', { id: random });
			assert.ok(!(await listed()).includes(id));
			await throws(smooth.call('delete_profile', { id }), 'ApiError', 404);
		},
	},
	{
		name: 'smooth: a file is uploaded, used by a task and deleted',
		async run({ smooth, emulator }) {
			const id = await smooth.call('upload_file', { name: 'mug.txt', text: 'a mug', purpose: 'a picture of it' });
			const upload = emulator.smooth.requests().find(each => each.operation === 'uploadFile');
			const { file, file_purpose } = fieldsOf(upload?.body);
			assert.deepEqual([fieldsOf(file)['size'], file_purpose], [5, 'a picture of it']);
			const task = await smooth.call('run', { task: 'Go to about:blank', files: [id] });
			await smooth.call('result', { id: task });
			await smooth.call('delete_file', { id });
			await throws(smooth.call('delete_file', { id }), 'ApiError', 404);
		},
	},
	{
		name: 'smooth: an extension is uploaded, listed and deleted',
		async run({ smooth }) {
			const id = await smooth.call('upload_extension', { name: 'quiet.zip' });
			const [first] = (await smooth.call('list_extensions')) as readonly unknown[];
			assert.deepEqual([fieldsOf(first)['id'], fieldsOf(first)['file_name']], [id, 'quiet.zip']);
			await smooth.call('delete_extension', { id });
			assert.deepEqual(await smooth.call('list_extensions'), []);
		},
	},
	{
		name: 'smooth: a wrong key, an unknown session and what the service refuses are an ApiError',
		async run({ smooth, site }) {
			await throws(smooth.call('list_profiles_with_key', { key: 'wrong' }), 'ApiError', 401);
			await throws(smooth.call('goto_in_unknown_session', { url: `${site.url}/` }), 'ApiError', 404);
			const metadata = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`key${index}`, index]));
			const { detail } = await throws(smooth.call('run', { task: 'Nothing', metadata }), 'ApiError', 422);
			assert.notEqual(detail, undefined);
		},
	},
	{
		name: 'smooth: a create whose answer is lost is sent again by the SDK, and opens two sessions',
		async run({ smooth, emulator, note }) {
			const before = emulator.smooth.sessions().length;
			emulator.faults.add({ provider: 'smooth', operation: 'createTask', drop: 'after' });
			const id = await smooth.call('session');
			await smooth.call('close', { id, force: true });
			const opened = emulator.smooth.sessions().slice(before);
			note(`sessions that one call opened: ${opened.length}, still open: ${opened.filter(each => each.open).length}`);
			assert.deepEqual(
				opened.map(each => each.open),
				[true, false],
			);
		},
	},
	{
		name: 'smooth: telemetry is off',
		async run({ smooth, emulator }) {
			assert.equal(await smooth.call('telemetry_is_on'), false);
			const told = emulator.smooth.requests().filter(each => each.path.includes('telemetry'));
			assert.deepEqual(told, []);
		},
	},
];
