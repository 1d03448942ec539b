import { describe, expect, test } from 'vitest';
import { emptyStorage } from '../../browser/browser-storage.ts';
import type { NewBrowserOptions } from '../../browser/browser-supply.ts';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';
import { createStubBrowsers } from '../../testing/stub-browser.ts';

const setUp = browserbaseSetUp();
const cookie = { name: 'a', value: 'b', domain: 'ok.test', path: '/', expires: -1, httpOnly: false, secure: false };
const kept = { ...emptyStorage, cookies: [{ ...cookie, sameSite: 'Lax' as const }] };

describe('a context', () => {
	test('is made with an id, read and deleted, and in no list', async () => {
		const { send } = setUp();
		const made = await send('POST', '/contexts', { name: ' shop ' });
		expect(made).toMatchObject({ status: 201, body: { cipherAlgorithm: 'AES-256-CBC', initializationVectorSize: 16 } });
		const { id } = made.body;
		expect((await send('GET', `/contexts/${id}`)).body).toEqual({
			id,
			projectId: expect.any(String),
			name: 'shop',
			createdAt: expect.any(String),
			updatedAt: expect.any(String),
		});
		expect((await send('DELETE', `/contexts/${id}`)).status).toBe(204);
		for (const method of ['GET', 'DELETE']) expect((await send(method, `/contexts/${id}`)).status).toBe(404);
	});

	test('has a name of its own, whatever the case, or none', async () => {
		const { send } = setUp();
		const names = ['Shop', 'shop ', '  ', undefined, undefined];
		const statuses = [];
		for (const name of names) statuses.push((await send('POST', '/contexts', { name })).status);
		expect(statuses).toEqual([201, 409, 400, 201, 201]);
		expect((await send('POST', '/contexts', { name: 'x'.repeat(129) })).body.message).toBe(
			'body/name must NOT have more than 128 characters',
		);
	});

	test('has what a session left some time after its end, if that was to be kept', async () => {
		const opened: NewBrowserOptions[] = [];
		const stub = createStubBrowsers();
		const browser = (options: NewBrowserOptions) => {
			opened.push(options);
			return { ...stub.create(), storage: async () => kept };
		};
		const { send, open, ended, clock } = setUp({ browser, timing: { profileSave: 10_000 } });
		const { id } = (await send('POST', '/contexts')).body;
		const use = async (persist?: boolean) => {
			const context = persist === undefined ? { id } : { id, persist };
			await ended(await open({ browserSettings: { context } }));
			return opened.at(-1)?.storage;
		};
		for (const persist of [undefined, false]) expect(await use(persist)).toEqual(emptyStorage);
		await clock.advance(20_000);
		expect(await use(true)).toEqual(emptyStorage);
		await clock.advance(9_000);
		expect(await use(false)).toEqual(emptyStorage);
		await clock.advance(1_000);
		expect(await use(false)).toEqual(kept);
		const told = (await send('GET', `/contexts/${id}`)).body;
		expect(told.updatedAt > told.createdAt).toBe(true);
		expect((await send('GET', '/sessions')).body[0]).toMatchObject({ contextId: id });
	});
});

describe('an extension', () => {
	const form = (content: string) => {
		const fields = new FormData();
		fields.set('file', new File([content], 'e.zip'));
		return fields;
	};

	test('is a zip, goes into a session, and is deleted', async () => {
		const { send, create } = setUp();
		const { status, body } = await send('POST', '/extensions', form('PK..'));
		expect([status, body.fileName]).toEqual([200, 'e.zip']);
		expect((await send('GET', `/extensions/${body.id}`)).body).toEqual(body);
		expect((await create({ extensionId: body.id })).status).toBe('RUNNING');
		expect((await send('DELETE', `/extensions/${body.id}`)).status).toBe(204);
		expect((await send('GET', `/extensions/${body.id}`)).status).toBe(404);
	});

	test('is refused where it is no zip, or no file', async () => {
		const { send } = setUp();
		const text = new FormData();
		text.set('file', 'PK');
		for (const body of [form('no zip'), form(''), text]) {
			expect((await send('POST', '/extensions', body)).status).toBe(400);
		}
	});
});

test('a project tells what it allows, and counts the minutes that were begun', async () => {
	const { send, open, ended, create, clock } = setUp({ browserbase: { concurrentSessions: 7 } });
	const { body: projects } = await send('GET', '/projects');
	expect(projects).toEqual([expect.objectContaining({ concurrency: 7, defaultTimeout: 3600 })]);
	const [{ id }] = projects;
	expect((await send('GET', `/projects/${id}`)).body).toEqual(projects[0]);
	const usage = async () => (await send('GET', `/projects/${id}/usage`)).body;
	expect(await usage()).toEqual({ browserMinutes: 0, proxyBytes: 0 });
	await ended(await open());
	expect((await usage()).browserMinutes).toBe(1);
	const used = await create({ projectId: 'another' });
	expect(used.projectId).toBe('another');
	await clock.advance(61_000);
	expect((await usage()).browserMinutes).toBe(3);
	for (const path of ['/projects/nope', '/projects/nope/usage']) expect((await send('GET', path)).status).toBe(404);
});
