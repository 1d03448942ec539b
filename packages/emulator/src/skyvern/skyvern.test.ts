import { describe, expect, test } from 'vitest';
import { skyvernSetUp } from '../testing/skyvern-set-up.ts';

const setUp = skyvernSetUp();

describe('a single action', () => {
	const schema = { type: 'object', properties: { path: { type: 'string' } } };
	const extract = (
		from: ReturnType<typeof setUp>,
		more: object,
		action: object = { type: 'extract', extract_schema: schema },
	) => from.send('POST', '/sdk/run_action', { url: 'label', action, ...more });

	test('reads data off the page, in a run that others can join and nobody can read', async () => {
		const it = setUp();
		const id = await it.open({ url: 'http://ok.test/a' });
		const { status, body } = await extract(it, { browser_session_id: id });
		expect([status, body.result]).toEqual([200, { path: '/a' }]);
		const run = `/runs/${body.workflow_run_id}`;
		for (const path of [run, `${run}/timeline`]) expect((await it.send('GET', path)).status).toBe(404);
		expect((await it.send('POST', `${run}/cancel`)).status).toBe(404);
		expect(
			(await extract(it, { browser_session_id: id, workflow_run_id: body.workflow_run_id })).body.workflow_run_id,
		).toBe(body.workflow_run_id);
	});

	test('fails by what is wrong', async () => {
		const it = setUp();
		const [blank, up] = [await it.open(), await it.open({ url: 'http://ok.test/a' })];
		expect((await extract(it, { browser_session_id: blank })).status).toBe(400);
		expect((await extract(it, {})).status).toBe(400);
		expect((await extract(it, { browser_session_id: 'pbs_1' })).status).toBe(404);
		expect(await extract(it, { browser_session_id: up }, { type: 'extract', prompt: 'x' })).toMatchObject({
			status: 422,
			body: { detail: 'The page has nothing of the kind' },
		});
		for (const type of ['goto', 'evaluate']) {
			expect(await extract(it, { browser_session_id: up }, { type, url: 'x' })).toMatchObject({
				status: 422,
				body: { detail: [{ loc: ['body', 'action', 'type'] }] },
			});
		}
		await it.close(up);
		expect(await extract(it, { browser_session_id: up })).toMatchObject({
			status: 410,
			body: { detail: expect.stringContaining('Create a new browser session') },
		});
	});
});

describe('files', () => {
	const upload = (from: ReturnType<typeof setUp>, size: number, days?: string) => {
		const form = new FormData();
		form.set('file', new File([new Uint8Array(size)], 'a b.txt'));
		if (days !== undefined) form.set('retention_days', days);
		return from.send('POST', '/upload_file', form);
	};

	test('are kept for as long as they should be, and deleted once', async () => {
		const it = setUp();
		const kept = await upload(it, 10);
		expect(kept).toMatchObject({ status: 200, body: { expires_at: null } });
		expect((await upload(it, 10, '2')).body.expires_at).toBe('2026-11-22T23:40:32.216000');
		expect((await upload(it, 10, '366')).status).toBe(422);
		const path = `/files/${kept.body.file_id}`;
		expect([(await it.send('DELETE', path)).status, (await it.send('DELETE', path)).status]).toEqual([204, 404]);
	});

	test('are too large from 10 MB on', async () => {
		const it = setUp();
		expect((await upload(it, 10 * 1024 * 1024 + 1)).status).toBe(413);
	});
});

test('refuses a wrong key with 403', async () => {
	const { send } = setUp({ apiKey: 'right' });
	expect(await send('GET', '/runs')).toEqual({ status: 403, body: { detail: 'Invalid credentials' } });
	expect((await send('GET', '/runs', undefined, { 'x-api-key': 'right' })).status).toBe(200);
});
