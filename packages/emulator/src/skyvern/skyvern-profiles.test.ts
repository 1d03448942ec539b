import { expect, test } from 'vitest';
import { skyvernSetUp } from '../testing/skyvern-set-up.ts';

const setUp = skyvernSetUp();

test('a profile begins blank, is renamed and deleted', async () => {
	const { send, profile } = setUp();
	const made = await profile({ name: 'Work', description: 'd' });
	expect(made).toMatchObject({
		status: 200,
		body: { name: 'Work', description: 'd', source_browser_type: null, is_managed: false },
	});
	const path = `/browser_profiles/${made.body.browser_profile_id}`;
	expect((await profile({ name: 'Work' })).status).toBe(409);
	expect((await send('PATCH', path, {})).status).toBe(422);
	expect(await send('PATCH', path, { name: 'Home' })).toMatchObject({
		status: 200,
		body: { name: 'Home', description: 'd' },
	});
	expect((await profile({ name: 'Work' })).status).toBe(200);
	expect((await send('PATCH', path, { name: 'Work' })).status).toBe(409);
	expect(await send('DELETE', path)).toEqual({ status: 204, body: undefined });
	for (const method of ['GET', 'DELETE']) expect((await send(method, path)).status).toBe(404);
	expect((await profile({ name: 'Home' })).status).toBe(200);
});

test('a profile lists the newest first, in pages, deleted ones only when asked', async () => {
	const { send, profile } = setUp();
	for (const name of ['first', 'second', 'third'])
		await profile({ name, description: name === 'first' ? 'SECOND to none' : null });
	const list = async (query: string) =>
		(await send('GET', `/browser_profiles${query}`)).body.map((each: { name: string }) => each.name);
	expect(await list('')).toEqual(['third', 'second', 'first']);
	expect(await list('?page=2&page_size=2')).toEqual(['first']);
	expect(await list('?search_key=second')).toEqual(['second', 'first']);
	const [newest] = (await send('GET', '/browser_profiles')).body;
	await send('DELETE', `/browser_profiles/${newest.browser_profile_id}`);
	expect(await list('')).toEqual(['second', 'first']);
	expect(await list('?include_deleted=true')).toEqual(['third', 'second', 'first']);
	expect(await list('?managed=true')).toEqual([]);
});

test('a profile is made from a session once it is closed and saved, and uses it up', async () => {
	const { clock, open, close, profile, browsers } = setUp();
	const id = await open({ generate_browser_profile: true, browser_type: 'chrome' });
	const tooEarly = { status: 400, body: { detail: expect.stringContaining('wait') } };
	expect(await profile({ browser_session_id: id })).toMatchObject(tooEarly);
	await close(id);
	expect(await profile({ browser_session_id: id })).toMatchObject(tooEarly);
	await clock.advance(30);
	const made = await profile({ browser_session_id: id });
	expect(made).toMatchObject({ status: 200, body: { source_browser_type: 'chrome' } });
	expect(await profile({ browser_session_id: id })).toMatchObject(tooEarly);
	await open({ browser_profile_id: made.body.browser_profile_id });
	expect(browsers.open.browsers).toBe(1);
});

test('a profile is never made from a session that did not ask for it, from two sources, or from nowhere', async () => {
	const { clock, open, close, profile } = setUp();
	const id = await open();
	await close(id);
	await clock.advance(1000);
	expect(await profile({ browser_session_id: id })).toMatchObject({
		status: 400,
		body: { detail: expect.stringContaining('not configured') },
	});
	expect((await profile({ browser_session_id: id, workflow_run_id: 'wr_1' })).status).toBe(422);
	expect((await profile({ browser_session_id: 'pbs_1' })).status).toBe(404);
	expect((await profile({ workflow_run_id: 'wr_1' })).status).toBe(404);
});
