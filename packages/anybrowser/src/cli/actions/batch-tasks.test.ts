import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Interruption } from '../interruption.ts';
import { childEnv, openCliFixture, runInProcess, runProcess } from '../testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let folder: string;
/** How often the agent was given each prompt. */
let started: Map<string, number>;

const providers = ['smooth', 'skyvern'] as const;

async function open(options: Parameters<typeof openCliFixture>[0] = {}): Promise<void> {
	started = new Map();
	fixture = await openCliFixture({
		timing: { startup: 1, task: 20, queue: 1 },
		...options,
		agent(task) {
			started.set(task.prompt, (started.get(task.prompt) ?? 0) + 1);
			return options.agent ? options.agent(task) : { title: task.prompt };
		},
	});
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
}
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-batch-'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await rm(folder, { recursive: true });
});

async function write(name: string, lines: readonly (object | string)[]): Promise<string> {
	const path = join(folder, name);
	const text = lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
	await writeFile(path, text);
	return path;
}

const out = () => join(folder, 'results.jsonl');

async function results(): Promise<readonly { readonly id: string; readonly [field: string]: unknown }[]> {
	const text = await readFile(out(), 'utf8');
	return text
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line))
		.toSorted((one, other) => one.id.localeCompare(other.id));
}

const run = (tasks: string, flags: readonly string[] = [], options: Parameters<typeof runInProcess>[1] = {}) =>
	runInProcess(['batch', tasks, '--out', out(), '--provider', 'skyvern', ...flags], { cwd: folder, ...options });

const abc = ['a', 'b', 'c'].map(id => ({ id, prompt: `prompt ${id}` }));

test.each(providers)('%s: runs the tasks of a file, and writes what each came to', async provider => {
	await open({
		agent({ prompt, schema }) {
			if (prompt === 'prompt b') throw new Error('no such page');
			return { title: prompt, hasSchema: schema !== null };
		},
	});
	await write('title.json', [{ type: 'object', properties: { title: { type: 'string' } } }]);
	const tasks = await write(
		'tasks.jsonl',
		[
			{ id: 'a', prompt: 'prompt a', url: fixture.page.url, schema: 'title.json' },
			'',
			{ id: 'b', prompt: 'prompt b' },
			{ id: 3, prompt: 'prompt c', options: { metadata: { team: 'x' } } },
		].slice(0, provider === 'smooth' ? 4 : 3),
	);
	const { code, stdout, stderr } = await runInProcess(
		['batch', tasks, '--out', out(), '--provider', provider, '--json'],
		{ cwd: folder },
	);
	expect(stderr).toBe('');
	expect(code).toBe(4);
	const total = provider === 'smooth' ? 3 : 2;
	expect(JSON.parse(stdout)).toMatchObject({
		total,
		succeeded: total - 1,
		failed: 1,
		parked: 0,
		unfinished: 0,
		byErrorCode: { task_failed: 1 },
		out: out(),
	});
	const written = (await results()).filter(({ id }) => id !== '3');
	expect(written).toMatchObject([
		{
			id: 'a',
			status: 'succeeded',
			output: { title: 'prompt a', hasSchema: true },
			taskId: expect.any(String),
			attempts: 1,
		},
		{ id: 'b', status: 'failed', error: { code: 'task_failed', message: expect.stringContaining('no such page') } },
	]);
	expect(fixture.openSessions()).toEqual([]);
});

test('takes CSV, and tasks from stdin', async () => {
	await open();
	const csv = await write('tasks.csv', [
		'id,prompt,url,options',
		`1,"prompt, one",${fixture.page.url},"{""maxSteps"": 5}"`,
		'2,"prompt',
		'of two lines",,',
	]);
	expect((await run(csv)).code).toBe(0);
	expect((await results()).map(({ id, output }) => [id, output])).toEqual([
		['1', { title: 'prompt, one' }],
		['2', { title: 'prompt\nof two lines' }],
	]);
	await rm(out());
	await rm(`${out()}.journal`);
	const { code } = await run('-', [], { stdin: abc.map(task => JSON.stringify(task)).join('\n') });
	expect([code, (await results()).map(({ id }) => id)]).toEqual([0, ['a', 'b', 'c']]);
});

test('says all that is wrong with its lines, with their numbers, before anything is started', async () => {
	await open();
	const tasks = await write('tasks.jsonl', [
		{ id: 'a', prompt: 'fine' },
		'{"id": "b", "prompt": ',
		'["c"]',
		{ id: 'a', prompt: 'again' },
		{ id: 'e', promt: 'misspelt', prompt: 'x' },
		{ prompt: 'no id' },
		{ id: 'g', prompt: ' ' },
		{ id: 'h', prompt: 'x', options: { devise: 'mobile' } },
		{ id: 'i', prompt: 'x', options: { device: 'mobile' } },
		{ id: 'j', prompt: 'x', schema: 'none.json' },
		{ id: 'k', prompt: 'x', schema: 7 },
		{ id: 'l', prompt: 'x', options: { url: 'https://example.com' } },
		{ id: 'm', prompt: 'x', options: { maxSteps: -1 } },
		{ id: 'n', prompt: 'x %pin%', options: { secrets: { pin: { value: 'hunter2' } } } },
	]);
	const { code, stdout, stderr } = await run(tasks);
	expect([code, stdout]).toEqual([2, '']);
	for (const part of [
		'line 2: it is not JSON (',
		'line 3: it is no JSON object',
		'line 4: the id "a" is that of another task (line 1)',
		'line 5: `promt` is no field of a task. Did you mean `prompt`?',
		'line 6: it needs an `id`',
		'line 7: it needs a `prompt`',
		'line 8: ',
		'Did you mean `device`?',
		'line 9: ',
		'line 10: its `schema`: ',
		'line 11: its `schema` is JSON Schema',
		'line 12: `url` stands beside `options`',
		'line 13: ',
		'line 14: `options.secrets` holds the value of "pin": write { "env"',
	]) {
		expect(stderr).toContain(part);
	}
	expect(stderr).not.toContain('line 1: ');
	expect(stderr).not.toContain('hunter2');
	const { stderr: json } = await run(tasks, ['--json']);
	expect(JSON.parse(json).error).toMatchObject({
		code: 'usage',
		problems: expect.arrayContaining([{ line: 6, message: expect.any(String) }]),
	});
	expect([started.size, fixture.emulator.skyvern.requests().length]).toEqual([0, 0]);
	await expect(readFile(`${out()}.journal`)).rejects.toThrow('ENOENT');
});

test.each([
	['CSV with a quote that does not end', 'id,prompt\n1,"never ends\n', 'it is not CSV'],
	['CSV with a row that is too long', 'id,prompt\n1,a,b\n', 'line 2: it is not CSV'],
	['CSV with options that are not JSON', 'id,prompt,options\n1,a,{x}\n', 'line 2: its `options` is not JSON'],
	['no tasks', 'id,prompt\n', 'There are no tasks'],
	['what is not UTF-8', Buffer.from([0x69, 0x64, 0xff, 0x0a]), 'it is not UTF-8'],
])('%s is told', async (_, content, message) => {
	await open();
	await writeFile(join(folder, 'tasks.csv'), content);
	const { code, stderr } = await run(join(folder, 'tasks.csv'));
	expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('a file with results that belongs to other tasks is refused, and stays as it is', async () => {
	await open();
	const tasks = await write('tasks.jsonl', abc);
	await write('results.jsonl', ['my notes']);
	expect((await run(tasks)).stderr).toContain('has something in it, and no journal');
	expect(await readFile(out(), 'utf8')).toBe('my notes\n');
	await rm(out());
	await run(tasks);
	const before = await readFile(out(), 'utf8');
	const others = await write('others.jsonl', [{ id: 'x', prompt: 'x' }]);
	expect(await run(others)).toMatchObject({ code: 2, stderr: expect.stringContaining('belongs to other tasks') });
	const changed = await write('changed.jsonl', [{ id: 'a', prompt: 'another' }, ...abc.slice(1)]);
	expect(await run(changed)).toMatchObject({
		code: 2,
		stderr: expect.stringContaining('the task "a" had another prompt'),
	});
	const { code, stderr } = await run(tasks, ['--provider', 'smooth']);
	expect([code, stderr]).toEqual([2, expect.stringContaining('"skyvern"')]);
	expect(await readFile(out(), 'utf8')).toBe(before);
	expect([...started.values()]).toEqual([1, 1, 1]);
});

test('one that is done is not done again, and more tasks may be added', async () => {
	await open();
	await run(await write('tasks.jsonl', abc));
	await appendFile(out(), '{"id":"c","stat');
	const more = await write('tasks.jsonl', [...abc, { id: 'd', prompt: 'prompt d' }]);
	const { code, stdout } = await run(more);
	expect([code, stdout]).toEqual([0, expect.stringContaining('4 of 4 succeeded')]);
	expect((await results()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
	expect([...started.values()]).toEqual([1, 1, 1, 1]);
});

test('tells how far it is, and what failed', async () => {
	await open({ agent: () => Promise.reject(new Error('no such page')) });
	const { stderr, stdout } = await run(await write('tasks.jsonl', abc));
	expect(stderr).toContain('0 of 3 done · 0 under way');
	expect(stderr).toMatch(/failed b: .*no such page/);
	expect(stdout).toContain('0 of 3 succeeded');
	expect(stdout).toContain('3 task_failed');
});

test.each(providers)(
	'%s: Ctrl-C leaves the tasks under way, and the same command goes on with them',
	async provider => {
		await open({ timing: { task: 3_000, startup: 1, queue: 1 } });
		const tasks = await write('tasks.jsonl', abc);
		const argv = ['batch', tasks, '--out', out(), '--provider', provider, '--concurrency', '2'];
		const leaving = new AbortController();
		const first = runInProcess(argv, { cwd: folder, signal: leaving.signal });
		await expect.poll(() => started.size, { timeout: 10_000 }).toBe(2);
		leaving.abort(new Interruption('SIGINT'));
		const { code, stderr, stdout } = await first;
		expect([code, stdout]).toEqual([130, expect.stringContaining('0 of 3 succeeded')]);
		expect(stderr).toContain('2 tasks that were under way and go on: the same command waits for them');
		expect((await runInProcess(argv, { cwd: folder })).code).toBe(0);
		expect([...started.values()]).toEqual([1, 1, 1]);
		expect(fixture.openSessions()).toEqual([]);
	},
	40_000,
);

test.each(providers)(
	'%s: Ctrl-C cancels them where it is told so',
	async provider => {
		await open({ timing: { task: 60_000, startup: 1, queue: 1 } });
		const tasks = await write('tasks.jsonl', abc);
		const argv = ['batch', tasks, '--out', out(), '--provider', provider, '--on-interrupt', 'cancel'];
		const leaving = new AbortController();
		const work = runInProcess(argv, { cwd: folder, signal: leaving.signal });
		await expect.poll(() => started.size, { timeout: 10_000 }).toBe(3);
		leaving.abort(new Interruption('SIGTERM'));
		expect((await work).code).toBe(143);
		const { tasks: list, sessions } = fixture.emulator[provider];
		expect([...list(), ...sessions()].filter(each => each.open)).toEqual([]);
	},
	30_000,
);

test('--deadline ends it with its own code, and what is left is told', async () => {
	await open({ timing: { task: 60_000, startup: 1, queue: 1 } });
	const { code, stderr } = await run(await write('tasks.jsonl', abc), ['--deadline', '1500ms']);
	expect([code, stderr]).toEqual([5, expect.stringContaining('--deadline passed before all tasks were done')]);
});

test('a budget that is spent starts nothing more', async () => {
	await open();
	const tasks = await write('tasks.jsonl', abc);
	const argv = ['batch', tasks, '--out', out(), '--provider', 'smooth', '--budget', '0.015'];
	const { code, stderr } = await runInProcess(argv, { cwd: folder });
	expect([code, stderr]).toEqual([1, expect.stringContaining('0.01 of 0.015 dollars are spent')]);
	expect(started.size).toBe(1);
});

test('--concurrency bounds what is under way, and flags are for all tasks that do not say otherwise', async () => {
	let underWay = 0;
	let most = 0;
	const urls: unknown[] = [];
	await open({
		async agent({ page }) {
			urls.push(page.url);
			most = Math.max(most, ++underWay);
			await new Promise(resolve => setTimeout(resolve, 50));
			underWay -= 1;
			return 'done';
		},
	});
	const tasks = await write('tasks.jsonl', [...abc, { id: 'd', prompt: 'd', url: `${fixture.page.url}?d` }]);
	expect((await run(tasks, ['--concurrency', '2', '--url', fixture.page.url])).code).toBe(0);
	expect(most).toBe(2);
	expect(urls.toSorted()).toEqual(
		[`${fixture.page.url}?d`, fixture.page.url, fixture.page.url, fixture.page.url].toSorted(),
	);
});

test('a process that is killed loses nothing and starts nothing twice', async () => {
	await open({ timing: { startup: 1, task: 300, queue: 1 } });
	const many = Array.from({ length: 12 }, (_, number) => ({ id: `t${number}`, prompt: `prompt ${number}` }));
	const tasks = await write('tasks.jsonl', many);
	const argv = ['batch', tasks, '--out', out(), '--provider', 'skyvern', '--concurrency', '4'];
	let child: ChildProcess | undefined;
	const killed = runProcess(argv, { env: fixture.env, onStart: each => (child = each) });
	await expect.poll(() => started.size, { timeout: 15_000 }).toBeGreaterThan(5);
	child?.kill('SIGKILL');
	expect((await killed).code).toBeNull();
	const { code } = await runInProcess(argv, { cwd: folder });
	expect([code, (await results()).length]).toEqual([0, 12]);
	expect([...started.values()]).toEqual(many.map(() => 1));
}, 60_000);

test('a disk that is full under the journal is told, and the same command goes on once there is room', async () => {
	await open();
	const many = Array.from({ length: 30 }, (_, number) => ({ id: `t${number}`, prompt: `prompt ${number}` }));
	const tasks = await write('tasks.jsonl', many);
	const argv = ['batch', tasks, '--out', out(), '--provider', 'skyvern'];
	const script = `ulimit -f 12; exec ${process.execPath} --conditions=anybrowser-source --import tsx src/bin.ts "$@"`;
	const child = spawn('bash', ['-c', script, 'bash', ...argv], {
		cwd: join(import.meta.dirname, '../../..'),
		env: childEnv(fixture.env),
	});
	let stderr = '';
	child.stderr.on('data', text => {
		stderr += text;
	});
	const code = await new Promise(resolve => child.on('close', resolve));
	expect([code, stderr]).toEqual([3, expect.stringContaining('No more tasks are started')]);
	expect(started.size).toBeLessThan(30);
	expect((await run(tasks)).code).toBe(0);
	expect([...started.values()]).toEqual(many.map(() => 1));
}, 60_000);

test('two of them can not work on the same results', async () => {
	await open({ timing: { task: 2_000, startup: 1, queue: 1 } });
	const tasks = await write('tasks.jsonl', abc);
	const first = run(tasks);
	await expect.poll(() => started.size, { timeout: 10_000 }).toBe(3);
	expect(await run(tasks)).toMatchObject({ code: 3, stderr: expect.stringContaining('another process has it') });
	expect((await first).code).toBe(0);
});
