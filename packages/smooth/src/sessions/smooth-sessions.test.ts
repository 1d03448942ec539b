import type { CreateSessionOptions } from '@anybrowser/core';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { emulated } from '../testing/emulated.ts';

test('every parameter of a session reaches the wire under its own name, an explicit false too', async () => {
	const { provider, sent } = emulated();
	const file = await provider.files.upload({ name: 'a.txt', content: 'x' });
	const profile = await provider.profiles.create({ id: 'mine' });
	const page = await servePagesForTest({ '/': '<title>Start</title>' });
	const options: CreateSessionOptions = {
		url: page,
		device: 'mobile',
		recording: false,
		allowedUrls: [`${page}/**`],
		files: [file.id],
		profile: { id: profile.id, readOnly: false },
		adblock: false,
		stealth: false,
		captchaSolver: false,
		showCursor: false,
		proxy: { server: 'proxy.test', username: 'user', password: 'word' },
		certificates: [{ file: new Uint8Array([1, 2, 255]), password: 'open' }, { file: 'AQL/' }],
		tools: { screenshot: { full_page: true }, hover: null },
		extensions: ['blocker'],
		metadata: { team: 'shop', dry: false, count: 0 },
		providerOptions: { smooth: { agent: 'smooth-lite', experimental_features: { fast: false } } },
	};
	const { id } = await provider.create(options);
	expect(sent('createTask')).toEqual([
		{
			task: null,
			agent: 'smooth-lite',
			device: 'mobile',
			enable_recording: false,
			allowed_urls: [`${page}/**`],
			files: [file.id],
			profile_id: 'mine',
			profile_read_only: false,
			use_adblock: false,
			stealth_mode: false,
			use_stealth: false,
			use_captcha_solver: false,
			show_cursor: false,
			proxy_server: 'proxy.test',
			proxy_username: 'user',
			proxy_password: 'word',
			certificates: [{ file: 'AQL/', password: 'open' }, { file: 'AQL/' }],
			additional_tools: { screenshot: { full_page: true }, hover: null },
			extensions: ['blocker'],
			metadata: { team: 'shop', dry: false, count: 0 },
			experimental_features: { fast: false },
		},
	]);
	// Whether Smooth opens `url` itself is nowhere settled; a goto is right either way.
	expect(sent('sendEvent')).toMatchObject([
		{ name: 'browser_action', payload: { name: 'goto', input: { url: page } } },
	]);
	expect((await provider.actions.evaluate(id, { script: 'document.title' })).output).toBe('Start');
	await provider.close(id);
});

test.each(['nested', 'plain'] as const)(
	'log in, extract, evaluate and close: a whole workflow (%s results)',
	async results => {
		const page = await servePagesForTest({
			'/login': '<title>Login</title><form action="/me"><label>Email <input name="email"></label></form>',
			'/me': '<title>Me</title><dl><dt>Username</dt><dd>Ada</dd><dt>Email</dt><dd>ada@a.test</dd></dl>',
		});
		const { client, emulator } = emulated({ smooth: { results } });
		const User = z.object({ username: z.string(), email: z.string() });
		await client.sessions.use({ device: 'desktop' }, async session => {
			await session.goto(`${page}/login`);
			await session.run('fill Email with "ada@a.test", submit the form', { maxSteps: 16 });
			const { data } = await session.extract(User, { prompt: 'the user profile' });
			expect(data).toEqual({ username: 'Ada', email: 'ada@a.test' });
			expect(await session.evaluate('return document.title')).toBe('Me');
		});
		expect(emulator.smooth.sessions()).toMatchObject([{ open: false, status: 'done' }]);
	},
);

test('evaluate takes an expression, statements with return, and a function of args', async () => {
	const { provider, client } = emulated();
	await client.sessions.use({}, async session => {
		expect(await session.evaluate('1 + 1')).toBe(2);
		expect(await session.evaluate('const two = 2; return two + 1')).toBe(3);
		expect(await session.evaluate('({ a }) => a * 2', { a: 4 })).toBe(8);
		expect(await session.evaluate('null')).toBeNull();
		expect(await session.evaluate('false')).toBe(false);
		await expect(session.evaluate('nowhere.at.all')).rejects.toMatchObject({ code: 'action_failed', status: 400 });
	});
	expect(provider.capabilities['actions.evaluate']).toBe('native');
});

test('a task in a session takes a schema, steps, labels, an address and secrets bound to addresses', async () => {
	const page = await servePagesForTest({ '/a': '<title>A</title>' });
	const { client, sent } = emulated({ agent: ({ page: { url } }) => ({ at: url }) });
	const secrets = { pin: { value: '1234', allowed_urls: [`${page}/**`] } };
	await client.sessions.use({}, async session => {
		const { output } = await session.run('Look', {
			schema: z.object({ at: z.string() }),
			maxSteps: 128,
			metadata: { dry: false },
			url: `${page}/a`,
			providerOptions: { smooth: { secrets } },
		});
		expect(output.at).toBe(`${page}/a`);
	});
	const run = sent('sendEvent').find(event => JSON.stringify(event).includes('run_task'));
	expect(run).toMatchObject({
		name: 'session_action',
		payload: {
			name: 'run_task',
			input: {
				task: 'Look',
				max_steps: 128,
				metadata: { dry: false },
				url: `${page}/a`,
				secrets,
				response_model: { type: 'object', required: ['at'] },
			},
		},
	});
});

test('pages are listed by time and number', async () => {
	const { provider, emulator } = emulated();
	const ids = [];
	for (let count = 0; count < 3; count++) ids.push((await provider.create()).id);
	const listed = [];
	for await (const { id } of provider.list({ limit: 2 })) listed.push(id);
	expect(listed.toSorted()).toEqual(ids.toSorted());
	const queries = emulator.smooth.requests().flatMap(entry => (entry.operation === 'listTasks' ? [entry.query] : []));
	expect(queries[0]).toEqual({ l: '2' });
	expect(queries[1]).toMatchObject({ t: expect.stringMatching(/^\d{10}$/) });
	for (const id of ids) await provider.close(id, { force: true });
});

test('the deprecated browser session is reached by the typed native client', async () => {
	const { provider } = emulated();
	const { data } = await provider.native.POST('/browser/session', { body: { device: 'desktop', live_view: false } });
	expect(data?.r).toMatchObject({ profile_id: expect.any(String), live_url: null });
	const watched = await provider.native.POST('/browser/session', { body: {} });
	expect(watched.data?.r.live_url).toMatch(/^https:/);
});

test('a session whose first page fails is ended, however little its caller has repeated', async () => {
	const { provider, emulator } = emulated();
	emulator.faults.add({ provider: 'smooth', operation: 'cancelTask', status: 500 });
	await expect(provider.create({ url: 'http://127.0.0.1:9/' }, { maxRetries: 0 })).rejects.toThrow();
	expect(emulator.smooth.sessions()).toHaveLength(1);
	expect(emulator.smooth.sessions().filter(({ open }) => open)).toEqual([]);
});
