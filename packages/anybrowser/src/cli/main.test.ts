import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserbase } from '@anybrowser/browserbase';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { providerNames } from '../testing/provider-names.ts';
import { Interruption } from './interruption.ts';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

const title = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let folder: string;

beforeEach(async () => {
	fixture = await openCliFixture();
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-cli-'));
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
	await writeFile(join(folder, 'title.json'), JSON.stringify(title));
	await writeFile(join(folder, 'prices.csv'), 'sku,price\n');
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await rm(folder, { recursive: true, force: true });
});

const run = (...argv: string[]) => runInProcess(argv, { cwd: folder });

const browserbaseAt = (baseUrl: string) => browserbase({ apiKey: 'any', baseUrl });

/** Runs a command that must succeed, and reads its one JSON document. */
async function json(...argv: string[]) {
	const { code, stdout, stderr } = await run(...argv, '--json');
	expect(stderr).toBe('');
	expect(code).toBe(0);
	return JSON.parse(stdout);
}

/** Runs a command that must fail, and reads the error's JSON document. */
async function jsonError(...argv: string[]) {
	const { code, stdout, stderr } = await run(...argv, '--json');
	expect(stdout).toBe('');
	const { error } = JSON.parse(stderr);
	expect(error.exitCode).toBe(code);
	return error;
}

/** Whose agents work in sessions that are open; a browserbase run brings its own browser, and its sessions are DevTools'. */
const withTasksInSessions: readonly string[] = providerNames.filter(name => name !== 'browserbase');

describe.each(providerNames)('with %s', provider => {
	const chosen = ['--provider', provider];
	const hasTasksInSessions = withTasksInSessions.includes(provider);

	test('run has the task done in a session of its own, which it closes', async () => {
		const { output, task } = await json(
			'run',
			'Read the title',
			'--url',
			fixture.page.url,
			'--schema',
			'title.json',
			...chosen,
		);
		expect(output).toEqual({ title: fixture.page.title });
		expect(task).toMatchObject({ provider, status: 'succeeded' });
		expect(fixture.emulator[provider].sessions()).toHaveLength(1);
		expect(fixture.openSessions()).toEqual([]);
	});

	test('sessions extend gives a session more minutes, or says why it cannot', async () => {
		const { id } = await json('sessions', 'create', ...chosen);
		if (provider === 'skyvern') {
			expect(await json('sessions', 'extend', id, '30', ...chosen)).toMatchObject({ id, timeoutMinutes: 90 });
		} else {
			expect(await jsonError('sessions', 'extend', id, '30', ...chosen)).toMatchObject({ code: 'unsupported' });
		}
		await json('sessions', 'close', id, ...chosen);
	});

	test('sessions act, validate and ask do a step and answer, or say why they cannot', async () => {
		const page = hasTasksInSessions ? ['--url', fixture.page.url] : [];
		const { id } = await json('sessions', 'create', ...page, ...chosen);
		const act = ['sessions', 'act', id, `go to ${fixture.page.url}?acted=yes`, ...chosen];
		const validate = ['sessions', 'validate', id, 'Does the address contain "acted=yes"?', ...chosen];
		const ask = ['sessions', 'ask', id, 'What is the title?', ...chosen];
		if (hasTasksInSessions) {
			expect(await json(...validate)).toEqual({ id, answer: false });
			expect((await run(...act)).stdout).toBe('done\n');
			expect(await json(...validate)).toEqual({ id, answer: true });
			expect((await run(...ask)).stdout).toBe(`${fixture.page.title}\n`);
			expect(await json(...ask, '--schema', 'title.json')).toEqual({ id, answer: { title: fixture.page.title } });
			expect(await jsonError('sessions', 'ask', id, ' ', ...chosen)).toMatchObject({ code: 'invalid_request' });
		} else {
			for (const command of [act, validate, ask]) {
				expect(await jsonError(...command)).toMatchObject({ code: 'unsupported', exitCode: 2 });
			}
		}
		await json('sessions', 'close', id, ...chosen);
	});

	test('tasks steps shows what was done, line by line, and as one document', async () => {
		const { task } = await json(
			'run',
			'Read the title',
			'--url',
			fixture.page.url,
			'--schema',
			'title.json',
			...chosen,
		);
		const { stdout, stderr, code } = await run('tasks', 'steps', task.id, ...chosen);
		expect(code).toBe(0);
		expect(stderr).toContain(`task ${task.id}: succeeded`);
		const { steps, status } = await json('tasks', 'steps', task.id, ...chosen);
		expect(status).toBe('succeeded');
		expect(stdout.trim().split('\n')).toHaveLength(steps.length);
		expect(steps.length).toBeGreaterThan(0);
		const rest = await json('tasks', 'steps', task.id, '--after', steps.at(-1).id, ...chosen);
		expect(rest.steps).toEqual([]);
	});

	test('tasks reply answers a paused task, or says why it cannot', async () => {
		const { task } = await json(
			'run',
			'Read the title',
			'--url',
			fixture.page.url,
			'--schema',
			'title.json',
			...chosen,
		);
		const code = provider === 'browserbase' ? 'conflict' : 'unsupported';
		expect(await jsonError('tasks', 'reply', task.id, 'yes', ...chosen)).toMatchObject({ code });
		if (provider !== 'browserbase') return;
		const { runs, tasks } = browserbaseAt(fixture.server.browserbaseUrl);
		const { id } = await tasks.create({
			prompt: 'Read the title',
			url: fixture.page.url,
			schema: title,
			providerOptions: { browserbase: { pauseWhen: `the title is "${fixture.page.title}"` } },
		});
		await vi.waitUntil(async () => (await tasks.get(id)).status === 'paused', { timeout: 5_000 });
		expect(await json('tasks', 'get', id, ...chosen)).toMatchObject({
			question: `the title is "${fixture.page.title}"`,
		});
		expect(await json('tasks', 'reply', id, 'Look around', ...chosen)).toMatchObject({ id, status: 'running' });
		expect((await runs.messages(id)).items.length).toBeGreaterThan(0);
		await json('tasks', 'wait', id, ...chosen);
	});

	test('sessions hand-over tells where to steer, and waits for the page, or for Enter', async () => {
		const { id } = await json('sessions', 'create', ...chosen);
		const steered = async (stderr: string) => {
			const url = /steer it here: (\S+)/.exec(stderr)?.[1];
			if (url === undefined) return;
			const { origin, pathname } = new URL(url);
			const api = `${origin}${pathname.replace('/inspector/', '/inspector/api/')}/steer`;
			const headers = { 'content-type': 'application/json', origin };
			const body = JSON.stringify({ type: 'goto', url: fixture.page.url });
			await fetch(api, { method: 'POST', headers, body });
		};
		const untilThere = [
			'sessions',
			'hand-over',
			id,
			'--until-text',
			fixture.page.title,
			'--deadline',
			'20s',
			...chosen,
		];
		if (provider === 'smooth') {
			const { code, stdout } = await runInProcess(untilThere, { cwd: folder, onProgress: text => void steered(text) });
			expect([code, stdout]).toEqual([0, 'done\n']);
		}
		const unattended = await runInProcess(['sessions', 'hand-over', id, ...chosen], { cwd: folder });
		expect([unattended.code, unattended.stdout]).toEqual([2, '']);
		expect(unattended.stderr).toContain('Nobody can press Enter here');
		const handed = await runInProcess(['sessions', 'hand-over', id, ...chosen], { cwd: folder, stdin: '\n' });
		expect(handed.code).toBe(0);
		expect(handed.stderr).toContain('press Enter');
		await json('sessions', 'close', id, ...chosen);
	});

	test('run says on stderr how it goes on, with the live link, and answers on stdout alone', async () => {
		const { code, stdout, stderr } = await run(
			'run',
			'Read the title',
			'--url',
			fixture.page.url,
			'--schema',
			'title.json',
			...chosen,
		);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toEqual({ title: fixture.page.title });
		const { id } = fixture.emulator[provider].sessions()[0] ?? {};
		expect(stderr).toMatch(/task \S+: succeeded/);
		expect(stderr.includes(`session ${id}`)).toBe(hasTasksInSessions);
		expect(stderr.includes('the session is closed')).toBe(hasTasksInSessions);
	});

	test('sessions are created, listed, shown, used and closed', async () => {
		const page = hasTasksInSessions ? ['--url', fixture.page.url] : [];
		const { id } = await json('sessions', 'create', ...page, ...chosen);
		expect(fixture.openSessions()).toEqual([id]);
		expect((await json('sessions', 'list', ...chosen)).map((session: { id: string }) => session.id)).toEqual([id]);
		expect(await json('sessions', 'get', id, ...chosen)).toMatchObject({ id, provider });
		const inSession = ['run', 'Read the title', '--session', id, '--schema', 'title.json', ...chosen];
		if (hasTasksInSessions) {
			const { output, task } = await json(...inSession);
			expect(output).toEqual({ title: fixture.page.title });
			expect(task.sessionId).toBe(id);
		} else {
			expect(await jsonError(...inSession)).toMatchObject({ code: 'unsupported', exitCode: 2 });
		}
		expect(fixture.openSessions()).toEqual([id]);
		expect(await json('sessions', 'close', id, ...chosen)).toEqual({ closed: [id] });
		expect(fixture.openSessions()).toEqual([]);
		expect((await run('sessions', 'list', ...chosen)).stdout).toBe('');
	});

	test('sessions close --mine closes what a program that has died left open, and doctor lists it', async () => {
		const ledger = join(folder, 'ledger.jsonl');
		vi.stubEnv('ANYBROWSER_LEDGER', ledger);
		const { id } = await json('sessions', 'create', ...chosen);
		expect(await json('sessions', 'close', '--mine', '--yes', ...chosen)).toMatchObject({ closed: [] });
		// As if the command had run in a process of its own, which has ended.
		const text = await readFile(ledger, 'utf8');
		await writeFile(ledger, text.replaceAll(/"pid":\d+/g, `"pid":${spawnSync('true').pid}`));
		const { stdout } = await run('doctor', ...chosen);
		expect(stdout).toContain(`${id} (${provider})`);
		expect(await json('sessions', 'close', '--mine', '--yes', ...chosen)).toEqual({
			closed: [id],
			busy: [],
			unproven: [],
			failed: [],
		});
		expect(fixture.openSessions()).toEqual([]);
		expect((await run('sessions', 'close', '--mine', '--yes', ...chosen)).stderr).toContain('Nothing was left open');
		expect(await jsonError('sessions', 'close', ...chosen)).toMatchObject({ exitCode: 2 });
		expect(await jsonError('sessions', 'close', id, '--mine', '--yes', ...chosen)).toMatchObject({ exitCode: 2 });
	});

	test('tasks are listed, shown, waited for and canceled', async () => {
		const { loadClient } = await import('../config/load-client.ts');
		const client = await loadClient({ provider, configFile: false });
		const { id } = await client.tasks.start('Read the title', { url: fixture.page.url, schema: title });
		const { output } = await json('tasks', 'wait', id, ...chosen);
		expect(output).toEqual({ title: fixture.page.title });
		expect(await json('tasks', 'get', id, ...chosen)).toMatchObject({ id, status: 'succeeded' });
		expect((await json('tasks', 'list', '--limit', '1', ...chosen)).map((task: { id: string }) => task.id)).toEqual([
			id,
		]);
		expect((await run('tasks', 'list', ...chosen)).stdout).toMatch(new RegExp(`^id .*\n${id} +succeeded`));
		expect(await json('tasks', 'cancel', id, ...chosen)).toEqual({
			canceled: [],
			ended: [{ id, status: 'succeeded' }],
		});
		expect((await run('tasks', 'cancel', id, ...chosen)).stdout).toBe(`${id} had already ended: succeeded\n`);
	});

	test('profiles are made, shown, listed and deleted', async () => {
		const { id } = await json('profiles', 'create', '--name', 'shop', ...chosen);
		expect(await json('profiles', 'get', id, ...chosen)).toMatchObject({ id, name: 'shop' });
		if (provider === 'browserbase') {
			expect(await jsonError('profiles', 'list', ...chosen)).toMatchObject({ code: 'unsupported' });
		} else {
			expect(await json('profiles', 'list', ...chosen)).toHaveLength(1);
		}
		const session = await json('sessions', 'create', '--profile', id, ...chosen);
		expect(session.profileId).toBe(id);
		await json('sessions', 'close', session.id, ...chosen);
		expect(await json('profiles', 'delete', id, ...chosen)).toEqual({ deleted: [id] });
		expect(await jsonError('profiles', 'get', id, ...chosen)).toMatchObject({ code: 'not_found', exitCode: 1 });
	});

	test('files are uploaded and deleted, or it is said where they go', async () => {
		if (provider === 'browserbase') {
			const error = await jsonError('files', 'upload', 'prices.csv', ...chosen);
			expect(error).toMatchObject({ code: 'unsupported', message: expect.stringContaining('uploads.send') });
			return;
		}
		const file = await json('files', 'upload', 'prices.csv', ...chosen);
		expect(file).toMatchObject({ name: 'prices.csv', size: 10 });
		expect(await json('files', 'delete', file.id, ...chosen)).toEqual({ deleted: [file.id] });
		expect(await jsonError('files', 'delete', file.id, ...chosen)).toMatchObject({ code: 'not_found' });
		expect(await jsonError('files', 'upload', 'gone.csv', ...chosen)).toMatchObject({
			code: 'invalid_request',
			exitCode: 2,
		});
	});

	test.runIf(hasTasksInSessions)('a failed task is told from a failed command', async () => {
		const { id } = await json('sessions', 'create', ...chosen);
		const error = await jsonError(
			'run',
			'Read the title',
			'--session',
			id,
			'--schema',
			'title.json',
			'--max-steps',
			'3',
			...chosen,
		);
		expect(error).toMatchObject({ code: 'task_failed', exitCode: 4 });
		await json('sessions', 'close', id, ...chosen);
	});
});

test('an id that starts with a dash is an id', async () => {
	expect(await jsonError('tasks', 'get', '-dashed', '--provider', 'smooth')).toMatchObject({ code: 'not_found' });
	expect((await run('tasks', '--provider', 'smooth', 'get', '-dashed')).stderr).toContain('tasks.get');
});

test('a profile is changed where that can be done, and where not the error says so', async () => {
	const { id } = await json('profiles', 'create', '--name', 'before', '--provider', 'skyvern');
	expect(await json('profiles', 'update', id, '--name', 'after', '--provider', 'skyvern')).toMatchObject({
		name: 'after',
	});
	const error = await jsonError('profiles', 'update', id, '--name', 'after', '--provider', 'smooth');
	expect(error).toMatchObject({ code: 'unsupported', exitCode: 2, provider: 'smooth' });
});

test('what a provider can not do is refused before anything is sent, and names the flag', async () => {
	const { code, stdout, stderr } = await run('run', 'Read', '--device', 'mobile', '--provider', 'skyvern');
	expect(code).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain('--device asks for it');
	expect(stderr).toContain('its browsers are desktops');
	expect(fixture.emulator.skyvern.requests()).toEqual([]);
});

test.each([
	['utf-8', Buffer.from('\ufeff{ "type": "object", "properties": { "title": { "type": "string" } } }', 'utf8')],
	['utf-16', Buffer.from('\ufeff{ "type": "object", "properties": { "title": { "type": "string" } } }', 'utf16le')],
])('a schema with a byte order mark in %s is read', async (_, bytes) => {
	await writeFile(join(folder, 'marked.json'), bytes);
	const argv = ['run', 'Read the title', '--url', fixture.page.url, '--schema', 'marked.json', '--provider', 'smooth'];
	expect(await run(...argv)).toMatchObject({ code: 0 });
});

test('a working folder that was deleted is told, as JSON when that is asked for', async () => {
	const cwd = () => {
		throw Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), { code: 'ENOENT' });
	};
	for (const argv of [['sessions', 'list'], ['doctor'], ['files', 'upload', 'a.csv', '--provider', 'smooth']]) {
		const { code, stdout, stderr } = await runInProcess([...argv, '--json'], { cwd });
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(JSON.parse(stderr).error.message).toContain('The working folder no longer exists');
	}
});

test.each([
	[['run', 'x', '--devise', 'mobile'], 'Did you mean --device?'],
	[['run', 'x', '--device', 'watch'], 'Allowed choices are desktop'],
	[['run', 'x', '--deadline', 'soon'], '90s, 500ms, 5m'],
	[['run', 'x', '--max-steps', '0'], 'A whole number from 1'],
	[['run', 'x', '--metadata', 'novalue'], 'name=value'],
	[['run', 'x', '--tool', 'hover=[]'], 'a JSON object'],
	[['run', 'x', '--schema', 'gone.json'], 'gone.json'],
	[['run', 'x', '--schema', 'prices.csv'], 'JSON'],
	[['run', 'x', '--profile-save'], '--profile <id>'],
	[['run', 'x', '--proxy-self', '--proxy-country', 'DE'], 'Only one of'],
	[['run', 'x', '--session', 's', '--device', 'mobile'], 'the session brings the browser'],
	[['run', ' '], 'The task is empty'],
	[['run', 'x', '--url', 'example.com'], 'https://example.com is needed'],
	[['run', 'x', '--url', ''], 'https://example.com is needed'],
	[['emulate', '--port', '65536'], 'from 1 to 65535'],
	[['sessions', 'list', '--provider', 'smoth'], 'Allowed choices are smooth, skyvern'],
	[['sessions'], 'A command is needed'],
	[['run'], "missing required argument 'task'"],
	[['sesions', 'list'], 'Did you mean sessions?'],
	[['demo', 'not-an-address'], 'not an http(s) address'],
	[['demo', '--live'], 'name a page'],
	[['demo', 'https://example.com', '--live', '--browser', 'dom'], 'leave out --browser'],
	[['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish'],
])('%j is wrong usage, and the error says what is right', async (argv, hint) => {
	const error = await jsonError('--provider', 'smooth', ...argv);
	expect(error).toMatchObject({ code: 'usage', exitCode: 2 });
	expect(error.message).toContain(hint);
	const { code, stderr, stdout } = await run('--provider', 'smooth', ...argv);
	expect(code).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toMatch(/error: |^Usage: /);
	expect(fixture.emulator.smooth.requests()).toEqual([]);
});

test.each([
	['--api-key=s3cret', 'run', 'x'],
	['run', 'x', '--api-key', 's3cret'],
	['run', 'x', '--smooth-api-key=s3cret'],
	['run', 'x', '--token', 's3cret'],
	['run', 'x', '--proxy', 'http://user:s3cret@proxy.test:8080'],
])('a secret among the arguments is refused, not repeated: %s %s %s', async (...argv) => {
	for (const more of [[], ['--json']]) {
		const { code, stderr } = await run(...argv, ...more);
		expect(code).toBe(2);
		expect(stderr).not.toContain('s3cret');
		expect(stderr).toMatch(/SMOOTH_API_KEY|ANYBROWSER_PROXY_PASSWORD/);
	}
});

test('the password of a proxy comes from the environment', async () => {
	const env = { ANYBROWSER_PROXY_USERNAME: 'user', ANYBROWSER_PROXY_PASSWORD: 'word' };
	const argv = ['sessions', 'create', '--proxy', 'http://proxy.test:8080', '--provider', 'smooth', '--json'];
	expect(await runInProcess(argv, { env, cwd: folder })).toMatchObject({ code: 0 });
	expect(fixture.emulator.smooth.requests()[0]?.body).toMatchObject({
		proxy_server: 'http://proxy.test:8080',
		proxy_username: 'user',
		proxy_password: 'word',
	});
});

test('each failure has its exit code', async () => {
	expect(await jsonError('sessions', 'list')).toMatchObject({ code: 'configuration', exitCode: 3 });
	expect(await jsonError('sessions', 'list', '--provider', 'smoth')).toMatchObject({ code: 'usage', exitCode: 2 });
	vi.stubEnv('SMOOTH_API_KEY', '');
	expect(await jsonError('sessions', 'list', '--provider', 'smooth')).toMatchObject({
		code: 'configuration',
		exitCode: 3,
	});
	vi.stubEnv('SMOOTH_API_KEY', 'wrong-key-which-is-secret');
	fixture.emulator.faults.add({ status: 401, body: { detail: 'Invalid API key' } });
	const refused = await run('sessions', 'list', '--provider', 'smooth');
	expect(refused.code).toBe(3);
	expect(refused.stderr).toContain('anybrowser doctor');
	expect(refused.stderr).not.toContain('which-is-secret');
	expect(await jsonError('sessions', 'get', 'no-such', '--provider', 'smooth')).toMatchObject({
		code: 'not_found',
		exitCode: 1,
	});
	fixture.emulator.faults.add({ delayMs: 5_000, times: 3 });
	expect(await jsonError('sessions', 'list', '--provider', 'smooth', '--deadline', '200ms')).toMatchObject({
		code: 'timeout',
		exitCode: 5,
	});
});

test('a configuration file chooses, a variable beats it, and a flag beats both', async () => {
	await writeFile(join(folder, 'anybrowser.config.json'), JSON.stringify({ provider: 'smooth' }));
	expect((await json('sessions', 'create')).provider).toBe('smooth');
	vi.stubEnv('ANYBROWSER_PROVIDER', 'skyvern');
	expect((await json('sessions', 'create')).provider).toBe('skyvern');
	expect((await json('sessions', 'create', '--provider', 'smooth')).provider).toBe('smooth');
	await writeFile(join(folder, 'other.json'), '{ "smooth": { "apikey": "s3cret" } }');
	const error = await jsonError('sessions', 'list', '--config', 'other.json');
	expect(error.message).toContain('`smooth.apikey` is not known here. Did you mean `apiKey`?');
});

test('capabilities shows both, or one, with reasons', async () => {
	const all = await json('capabilities');
	expect(Object.keys(all)).toEqual([...providerNames]);
	expect(all.skyvern['session.device']).toMatchObject({ support: 'none', reason: 'its browsers are desktops' });
	expect(Object.keys(await json('capabilities', '--provider', 'skyvern'))).toEqual(['skyvern']);
	const { stdout } = await run('capabilities');
	expect(stdout).toMatch(/session\.device +native +none/);
	expect(fixture.emulator.smooth.requests()).toEqual([]);
});

test('interrupting a run closes its session, or cancels its task, and ends as interrupted', async () => {
	await fixture.close();
	fixture = await openCliFixture({ timing: { task: 60_000 } });
	for (const provider of providerNames) {
		vi.stubEnv(`${provider.toUpperCase()}_BASE_URL`, fixture.env[`${provider.toUpperCase()}_BASE_URL`]);
		const ending = new AbortController();
		const work = runInProcess(['run', 'Read the title', '--url', fixture.page.url, '--provider', provider], {
			signal: ending.signal,
			cwd: folder,
			onProgress(stderr) {
				if (/^task \S+: running/m.test(stderr)) ending.abort(new Interruption('SIGINT'));
			},
		});
		const { code, stdout, stderr } = await work;
		expect(code).toBe(130);
		expect(stdout).toBe('');
		expect(stderr).toContain(withTasksInSessions.includes(provider) ? 'the session is closed' : 'the task is canceled');
		expect(stderr).toContain('interrupted (SIGINT)');
		await vi.waitUntil(() => fixture.openSessions().length === 0);
	}
});

test('interrupting a run in an open session cancels the task where that can be done, and says where not', async () => {
	await fixture.close();
	fixture = await openCliFixture({ timing: { task: 60_000 } });
	for (const [provider, said] of [
		['skyvern', 'the task is canceled'],
		['smooth', 'the task goes on'],
	] as const) {
		vi.stubEnv(`${provider.toUpperCase()}_BASE_URL`, fixture.env[`${provider.toUpperCase()}_BASE_URL`]);
		const { id } = await json('sessions', 'create', '--url', fixture.page.url, '--provider', provider);
		const ending = new AbortController();
		const work = runInProcess(['run', 'Read', '--session', id, '--provider', provider], {
			signal: ending.signal,
			onProgress(stderr) {
				if (/^task \S+: running/m.test(stderr)) ending.abort(new Interruption('SIGTERM'));
			},
		});
		const { code, stderr } = await work;
		expect(code).toBe(143);
		expect(stderr).toContain(said);
		expect(fixture.openSessions()).toEqual([id]);
		await json('sessions', 'close', id, '--force', '--provider', provider);
	}
});

test('a session that can not be closed is told of', async () => {
	fixture.emulator.faults.add({
		provider: 'skyvern',
		operation: 'closeBrowserSession',
		status: 404,
		times: 9,
		body: {},
	});
	const argv = ['run', 'Read the title', '--schema', 'title.json', '--provider', 'skyvern'];
	const failed = await run(...argv, '--url', fixture.page.brokenUrl);
	const [id] = fixture.openSessions();
	expect(failed.code).toBe(4);
	expect(failed.stderr).toContain(`the session ${id} may still be open`);
	// What was done is shown all the same.
	const done = await run(...argv, '--url', fixture.page.url);
	expect(done.code).toBe(1);
	expect(JSON.parse(done.stdout)).toEqual({ title: fixture.page.title });
	expect(done.stderr).toContain('sessions.close failed');
});

test('demo runs the workflow on every provider, side by side', async () => {
	const reports = await json('demo', '--browser', 'dom');
	expect(reports.map((report: { provider: string; ok: boolean }) => [report.provider, report.ok])).toEqual([
		['smooth', true],
		['skyvern', true],
		['browserbase', true],
	]);
	for (const { result } of reports) expect(result.data.products).toHaveLength(4);
	const { stdout, stderr, code } = await run('demo', '--browser', 'dom', '--provider', 'skyvern');
	expect(code).toBe(0);
	expect(stdout).toContain('Harbour mug, 14.50');
	expect(stderr).toContain('· extract data');
	const other = await json('demo', fixture.page.url, '--browser', 'dom', '--provider', 'smooth');
	expect(other[0].result.data).toEqual({ title: fixture.page.title });
	// The demo has emulators of its own, whatever is configured.
	expect(fixture.emulator.smooth.requests()).toEqual([]);
});

test('demo --live uses what is configured', async () => {
	const [report] = await json('demo', fixture.page.url, '--live', '--provider', 'smooth');
	expect(report).toMatchObject({ ok: true, provider: 'smooth' });
	expect(fixture.emulator.smooth.sessions()).toHaveLength(1);
	fixture.emulator.faults.add({ status: 403, body: { detail: 'plan' } });
	const { code, stdout } = await run('demo', fixture.page.url, '--live', '--provider', 'smooth', '--json');
	expect(code).toBe(1);
	expect(JSON.parse(stdout)[0].error.code).toBe('permission');
});

test('help needs no configuration, goes to stdout, and shows examples and exit codes', async () => {
	const { code, stdout, stderr } = await run('--help');
	expect([code, stderr]).toEqual([0, '']);
	for (const word of ['run', 'sessions', 'doctor', 'Examples:', 'Exit codes:', '130']) expect(stdout).toContain(word);
	for (const command of [
		'run',
		'sessions',
		'tasks',
		'profiles',
		'files',
		'capabilities',
		'doctor',
		'emulate',
		'demo',
		'completion',
	]) {
		const help = await run(command, '--help');
		expect(help.code).toBe(0);
		expect(help.stdout).toContain('Examples:');
		expect(help.stdout).not.toContain('\u001b[');
	}
	expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	const nothing = await run();
	expect([nothing.code, nothing.stdout]).toEqual([2, '']);
	expect(nothing.stderr).toContain('Usage: anybrowser');
});

test('what is to be done may look like a flag', async () => {
	const { stderr, code } = await run('run', '--provider', 'smooth', '--session', 'gone', '--', '--json');
	expect(code).toBe(1);
	expect(stderr).toMatch(/^error: /m);
});

test('what may have been made all the same is said how to be found', async () => {
	fixture.emulator.faults.add({ drop: 'after' });
	const { code, stderr } = await run('sessions', 'create', '--provider', 'smooth');
	expect(code).toBe(1);
	expect(stderr).toContain('`anybrowser sessions list`');
});

test('warnings are told on stderr once, and the help keeps to the width of the terminal', async () => {
	const { stdout, stderr } = await run('sessions', 'create', '--timeout', '9999', '--provider', 'skyvern');
	expect(stderr).toContain('was cut to 240');
	expect(stdout).not.toContain('warnings');
	const { id } = await json('sessions', 'create', '--provider', 'smooth');
	expect((await run('tasks', 'get', id, '--provider', 'smooth')).stderr).toContain("doesn't tell sessions from");
	const narrow = await runInProcess(['doctor', '--help'], { isTTY: true, columns: 80 });
	expect(
		Math.max(...(narrow.stdout.split('\nExamples:')[0] ?? '').split('\n').map(line => line.length)),
	).toBeLessThanOrEqual(80);
});

test('demo puts its columns below each other where they do not fit', async () => {
	const narrow = await runInProcess(['demo', '--browser', 'dom'], { isTTY: true, columns: 60 });
	expect(narrow.code).toBe(0);
	for (const line of narrow.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
	expect(narrow.stdout.match(/Harbour mug, 14.50/g)).toHaveLength(3);
	const wide = await runInProcess(['demo', '--browser', 'dom'], { isTTY: true, columns: 200 });
	expect(wide.stdout).toMatch(/Harbour mug.*Harbour mug.*Harbour mug/);
});
