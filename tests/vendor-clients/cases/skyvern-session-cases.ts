import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Case } from '@anybrowser/test-kit/cases/case';
import type { Stage } from '../stage.ts';
import { fieldsOf, textIn } from './fields-of.ts';
import { throws } from './throws.ts';

const product = { type: 'object', properties: { title: { type: 'string' }, order: { type: 'integer' } } };

export const skyvernSessionCases: readonly Case<Stage>[] = [
	{
		name: 'skyvern: a session is created, read, listed, changed and closed, twice',
		async run({ skyvern, emulator, site }) {
			const created = fieldsOf(await skyvern.call('create_session', { url: `${site.url}/`, timeout: 30 }));
			const id = textIn(created, 'browser_session_id');
			assert.equal(created['timeout'], 30);
			await untilRunning(skyvern, id);
			assert.ok((await skyvern.call('list_sessions').then(ids => ids as string[])).includes(id));
			const changed = await skyvern.call('update_session', { id, generate_browser_profile: true });
			assert.equal(fieldsOf(changed)['generate_browser_profile'], true);
			assert.equal(stateOf(emulator, id)?.url, `${site.url}/`);
			await skyvern.call('close_session', { id });
			await skyvern.call('close_session', { id });
			assert.equal(fieldsOf(await skyvern.call('get_session', { id }))['status'], 'completed');
			const { status, open } = stateOf(emulator, id) ?? {};
			assert.deepEqual([status, open], ['completed', false]);
		},
	},
	{
		name: 'skyvern: single actions act on the page and extract from it',
		async run({ skyvern, emulator, site }) {
			const session = await ready(skyvern, `${site.url}/login`);
			const at = { session, url: `${site.url}/login` };
			await skyvern.call('type_text', { ...at, selector: 'input[name=user]', value: 'Ada' });
			await skyvern.call('click', { ...at, intention: 'Log in' });
			assert.equal(stateOf(emulator, session)?.url, `${site.url}/account`);
			await skyvern.call('act', { ...at, intention: `Go to ${site.url}/second` });
			const data = await skyvern.call('extract', { ...at, prompt: 'the product', schema: product });
			assert.deepEqual(data, { title: 'Ferry poster', order: 12 });
			await skyvern.call('close_session', { id: session });
		},
	},
	{
		name: 'skyvern: profiles are made, blank and from a session, read, listed, changed and deleted',
		async run({ skyvern }) {
			const blank = await skyvern.call('create_profile', { name: 'Blank', description: 'Nothing in it' });
			await throws(skyvern.call('create_profile', { name: 'Blank' }), 'ConflictError', 409);
			const id = textIn(blank, 'browser_profile_id');
			await skyvern.call('update_profile', { id, name: 'Renamed' });
			assert.equal(fieldsOf(await skyvern.call('get_profile', { id }))['name'], 'Renamed');

			const session = textIn(
				await skyvern.call('create_session', { generate_browser_profile: true }),
				'browser_session_id',
			);
			await untilRunning(skyvern, session);
			await skyvern.call('close_session', { id: session });
			// From the end of a session until its archive is there.
			await sleep(300);
			const kept = await skyvern.call('create_profile', { name: 'Kept', browser_session_id: session });
			const keptId = textIn(kept, 'browser_profile_id');
			assert.deepEqual(await skyvern.call('list_profiles', { page_size: 5 }), [keptId, id]);
			const withProfile = await skyvern.call('create_session', { browser_profile_id: keptId });
			assert.equal(fieldsOf(withProfile)['browser_profile_id'], keptId);
			await skyvern.call('close_session', { id: textIn(withProfile, 'browser_session_id') });

			assert.equal(await skyvern.call('delete_profile', { id }), null);
			await skyvern.call('delete_profile', { id: keptId });
			await throws(skyvern.call('delete_profile', { id }), 'NotFoundError', 404);
		},
	},
	{
		name: 'skyvern: a wrong key is 403, what isn’t there 404, what is wrong 422',
		async run({ skyvern }) {
			await throws(skyvern.call('list_sessions_with_key', { key: 'wrong' }), 'ForbiddenError', 403);
			await throws(skyvern.call('get_session', { id: 'pbs_0' }), 'NotFoundError', 404);
			await throws(skyvern.call('get_run', { id: 'tsk_0' }), 'NotFoundError', 404);
			await throws(skyvern.call('create_session', { timeout: 1 }), 'UnprocessableEntityError', 422);
		},
	},
	{
		name: 'skyvern: a create whose answer is lost is not sent again by the SDK, which tells of no session',
		async run({ skyvern, emulator, note }) {
			const before = emulator.skyvern.sessions().length;
			emulator.faults.add({ provider: 'skyvern', operation: 'createBrowserSession', status: 503, executed: true });
			await throws(skyvern.call('create_session'), 'ApiError', 503);
			const opened = emulator.skyvern.sessions().slice(before);
			note(`sessions that one call opened: ${opened.length}, still open: ${opened.filter(each => each.open).length}`);
			assert.deepEqual(
				opened.map(each => each.open),
				[true],
			);
		},
	},
];

async function ready(skyvern: Stage['skyvern'], url: string): Promise<string> {
	const id = textIn(await skyvern.call('create_session', { url }), 'browser_session_id');
	await untilRunning(skyvern, id);
	return id;
}

async function untilRunning(skyvern: Stage['skyvern'], id: string): Promise<void> {
	for (let attempt = 0; attempt < 50; attempt += 1) {
		if (fieldsOf(await skyvern.call('get_session', { id }))['status'] === 'running') return;
		await sleep(100);
	}
	assert.fail(`${id} doesn't run`);
}

function stateOf(emulator: Stage['emulator'], id: string) {
	return emulator.skyvern.sessions().find(each => each.id === id);
}
