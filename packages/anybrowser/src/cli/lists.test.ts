import { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { providerNames } from '../testing/provider-names.ts';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;

beforeEach(async () => {
	fixture = await openCliFixture({ timing: { startup: 1, task: 1 } });
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

async function startTasks(provider: string, ...prompts: readonly string[]): Promise<readonly string[]> {
	const { loadClient } = await import('../config/load-client.ts');
	const client = await loadClient({ provider, configFile: false });
	const ids: string[] = [];
	for (const prompt of prompts) ids.push((await client.tasks.start(prompt, { url: fixture.page.url })).id);
	return ids;
}

test.each(['skyvern', 'browserbase'])('%s: a list has the age of each task, and what it is about', async provider => {
	const [id] = await startTasks(provider, 'Describe the page');
	const { stdout } = await runInProcess(['tasks', 'list', '--provider', provider]);
	expect(stdout).toMatch(new RegExp(`^id +status +age.*\\n${id} +\\w+ +\\d+ s`));
	if (provider === 'browserbase') expect(stdout).toContain('Describe the page');
	const { stdout: json } = await runInProcess(['tasks', 'list', '--provider', provider, '--json']);
	expect(Object.keys(JSON.parse(json)[0])).not.toContain('age');
	const got = await runInProcess(['tasks', 'get', id ?? '', '--provider', provider]);
	expect(got.stdout).toMatch(/^prompt +.*Describe the page$/m);
});

test('columns can be chosen, and with --quiet there are the ids alone', async () => {
	const ids = await startTasks('browserbase', 'Describe the page', 'Describe the page again');
	const list = (...argv: readonly string[]) => runInProcess(['tasks', 'list', '--provider', 'browserbase', ...argv]);
	const newestFirst = [...ids].reverse();
	expect((await list('--quiet')).stdout).toBe(`${newestFirst.join('\n')}\n`);
	expect((await list('--columns', 'prompt, id')).stdout.split('\n')[0]).toMatch(/^prompt +id$/);
	expect(JSON.parse((await list('--columns', 'id', '--json')).stdout)).toEqual(newestFirst.map(id => ({ id })));
	const wrong = await list('--columns', 'id,statos');
	expect(wrong.code).toBe(2);
	expect(wrong.stderr).toContain('Did you mean status?');
	const narrow = await runInProcess(['tasks', 'list', '--provider', 'browserbase'], { isTTY: true, columns: 44 });
	for (const line of stripVTControlCharacters(narrow.stdout).split('\n')) expect(line.length).toBeLessThanOrEqual(44);
	for (const id of ids) expect(narrow.stdout).toContain(id);
});

test('--quiet leaves the progress of a run out, and keeps its result', async () => {
	const argv = ['run', 'Describe the page', '--url', fixture.page.url, '--provider', 'skyvern'];
	const quiet = await runInProcess([...argv, '--quiet']);
	expect([quiet.code, quiet.stderr]).toEqual([0, '']);
	expect(quiet.stdout).toContain(fixture.page.title);
	expect((await runInProcess(argv)).stderr).toMatch(/took \d+\.\d s/);
});

test('a terminal shows the time while a task runs, and a pipe does not', async () => {
	const argv = ['run', 'Describe the page', '--url', fixture.page.url, '--provider', 'browserbase'];
	const terminal = await runInProcess(argv, { isTTY: true, columns: 60 });
	expect(terminal.stderr).toContain('\r\u001b[2Kstarting · 0.0 s');
	// Nothing of it is left on the screen.
	expect(terminal.stderr.split('\n').at(-1)).toBe('');
	expect(terminal.stderr).not.toContain('succeeded ·');
	expect((await runInProcess(argv)).stderr).not.toContain('\u001b');
});

test('run - reads the task from stdin, and --detach leaves it to itself', async () => {
	const chosen = ['--url', fixture.page.url, '--provider', 'skyvern'];
	const { stdout, stderr, code } = await runInProcess(['run', '-', '--detach', ...chosen], {
		stdin: 'Describe the page\n',
	});
	expect(code).toBe(0);
	const id = stdout.trim();
	expect(stderr).toContain(`\`anybrowser tasks wait ${id}\``);
	const waited = await runInProcess(['tasks', 'wait', id, '--provider', 'skyvern', '--json']);
	expect(JSON.parse(waited.stdout).task).toMatchObject({ id, status: 'succeeded', prompt: 'Describe the page' });
	expect(fixture.openSessions()).toEqual([]);
	expect((await runInProcess(['run', '-', ...chosen], { stdin: ' \n' })).code).toBe(2);
});

test('an input that nobody ends is waited for as long as --deadline allows', async () => {
	const argv = ['run', '-', '--deadline', '50ms', '--url', fixture.page.url, '--provider', 'skyvern'];
	const { code, stderr } = await runInProcess(argv, { stdin: new Readable({ read: () => undefined }) });
	expect([code, stderr]).toEqual([5, expect.stringContaining('--deadline passed before the input had ended')]);
});

test.each(providerNames)(
	'%s: tasks logs tells when a task was made and how it ended, once it has with --follow',
	async provider => {
		const [good = '', bad = ''] = await startTasks(provider, 'Describe the page', 'Ponder the orb');
		const logs = (id: string, ...argv: readonly string[]) =>
			runInProcess(['tasks', 'logs', id, '--provider', provider, ...argv]);
		const done = await logs(good, '--follow', '--json');
		expect(done.code).toBe(0);
		const { status, entries } = JSON.parse(done.stdout);
		expect(status).toBe('succeeded');
		expect(entries[0].text).toMatch(/^created/);
		expect(new Date(entries[0].at).getTime()).toBeGreaterThan(0);
		expect(entries.map(({ text }: { text: string }) => text)).toContain('succeeded');
		const failed = await logs(bad, '--follow');
		expect(failed.stdout).toMatch(/^\S+ +created/);
		expect(failed.stdout).toContain('failed: Not understood');
	},
);
