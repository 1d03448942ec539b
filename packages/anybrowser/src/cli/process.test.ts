import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundleCliForTests } from './testing/bundle-cli-for-tests.ts';
import {
	childEnv,
	cliCommand,
	openCliFixture,
	quickCliCommand,
	runProcess,
	runProgram,
} from './testing/cli-fixture.ts';

bundleCliForTests();

let fixture: Awaited<ReturnType<typeof openCliFixture>>;

beforeEach(async () => {
	fixture = await openCliFixture();
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

test('in a pipe there are no colours, JSON is one document, and the exit code is told', async () => {
	const { env } = fixture;
	const created = await runProcess(['sessions', 'create', '--provider', 'smooth', '--json'], { env });
	expect(created).toMatchObject({ code: 0, stderr: '' });
	const { id } = JSON.parse(created.stdout);
	expect(fixture.openSessions()).toEqual([id]);
	const listed = await runProcess(['sessions', 'list', '--provider', 'smooth'], { env });
	expect(listed.stdout).toContain(id);
	expect(listed.stdout).not.toContain('\u001b[');
	const refused = await runProcess(['sessions', 'get', 'no-such', '--provider', 'smooth'], { env });
	expect(refused.code).toBe(1);
	expect(refused.stdout).toBe('');
	expect(refused.stderr).toMatch(/^error: /);
	expect(refused.stderr).not.toContain('\u001b[');
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
] as const)('%s during a run closes its session at the service', async (signal, expected) => {
	await fixture.close();
	fixture = await openCliFixture({ timing: { task: 60_000 } });
	let isSent = false;
	const { code, stdout, stderr } = await runProcess(
		['run', 'Read the title', '--url', fixture.page.url, '--provider', 'smooth'],
		{
			env: fixture.env,
			onOutput({ stderr }, child) {
				if (isSent || !/^session \S+\n/m.test(stderr)) return;
				isSent = true;
				// Twice, as npx does it: the echo isn't a second Ctrl-C, and comes while there is still something to do.
				fixture.emulator.faults.add({ provider: 'smooth', delayMs: 200, times: 9 });
				child.kill(signal);
				setTimeout(() => child.kill(signal), 50);
			},
		},
	);
	expect(isSent).toBe(true);
	expect(code).toBe(expected);
	expect(stdout).toBe('');
	expect(stderr).toContain('the session is closed');
	expect(fixture.openSessions()).toEqual([]);
});

test('a session that is being opened when Ctrl-C comes is closed when it arrives', async () => {
	fixture.emulator.faults.add({ provider: 'smooth', delayMs: 1_000 });
	let kill = () => {};
	const work = runProcess(['run', 'Read', '--provider', 'smooth'], {
		env: fixture.env,
		onOutput(_, child) {
			kill = () => void child.kill('SIGINT');
		},
	});
	await vi.waitFor(() => expect(fixture.emulator.smooth.requests()).toHaveLength(1), { timeout: 10_000 });
	kill();
	expect((await work).code).toBe(130);
	expect(fixture.emulator.smooth.sessions()).toHaveLength(1);
	expect(fixture.openSessions()).toEqual([]);
});

test("a create that is never answered doesn't outlive a container's patience, and is told of", async () => {
	fixture.emulator.faults.add({ provider: 'smooth', delayMs: 60_000, times: 2 });
	const kills: (() => void)[] = [];
	const start = (...more: string[]) =>
		runProcess(['run', 'Read', '--provider', 'smooth', ...more], {
			env: fixture.env,
			onStart: child => kills.push(() => child.kill('SIGTERM')),
		});
	const [forPeople, forPrograms] = [start(), start('--json')];
	await vi.waitFor(() => expect(fixture.emulator.smooth.requests()).toHaveLength(2), { timeout: 15_000 });
	const killedAt = performance.now();
	for (const kill of kills) kill();
	const { code, stderr } = await forPeople;
	expect(code).toBe(143);
	expect(stderr).toContain('this may be open: a session that was being opened: `anybrowser sessions list` shows it');
	expect(JSON.parse((await forPrograms).stderr).error).toMatchObject({
		code: 'interrupted',
		exitCode: 143,
		mayBeOpen: [expect.stringContaining('`anybrowser sessions list`')],
	});
	expect(performance.now() - killedAt).toBeLessThan(10_000);
}, 40_000);

test('a second Ctrl-C quits at once', async () => {
	await fixture.close();
	fixture = await openCliFixture({ timing: { task: 60_000 } });
	// Closing takes long, so that there is something to quit.
	let sent = 0;
	const startedAt = { first: 0, ended: 0 };
	const { code } = await runProcess(['run', 'Read', '--url', fixture.page.url, '--provider', 'skyvern'], {
		env: fixture.env,
		onOutput({ stderr }, child) {
			if (sent > 0 || !/^session \S+\n/m.test(stderr)) return;
			sent = 1;
			fixture.emulator.faults.add({ provider: 'skyvern', times: 9, delayMs: 30_000 });
			startedAt.first = performance.now();
			child.kill('SIGINT');
			setTimeout(() => child.kill('SIGINT'), 800);
		},
	});
	startedAt.ended = performance.now();
	expect(sent).toBe(1);
	expect(code).toBe(130);
	expect(startedAt.ended - startedAt.first).toBeLessThan(5_000);
});

test.each(['stdout', 'stderr'] as const)('a reader of %s that goes away is no error', async name => {
	const argv = name === 'stdout' ? ['capabilities'] : ['run', 'Read the title', '--url', fixture.page.url];
	const [program, ...parameters] = quickCliCommand();
	const child = spawn(program, [...parameters, ...argv, '--provider', 'smooth'], {
		cwd: fileURLToPath(new URL('../..', import.meta.url)),
		env: childEnv(fixture.env),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child[name].destroy();
	const other = name === 'stdout' ? child.stderr : child.stdout;
	let text = '';
	other.setEncoding('utf8').on('data', (more: string) => {
		text += more;
	});
	const code = await new Promise(resolve => child.on('close', resolve));
	expect(code).toBe(0);
	expect(text).toEqual(name === 'stdout' ? '' : expect.stringContaining(fixture.page.title));
	expect(fixture.openSessions()).toEqual([]);
});

test('emulate says when it is ready, answers, and stops on a signal', async () => {
	let isSent = false;
	let answered: Promise<number> | undefined;
	const { code, stdout, stderr } = await runProcess(['emulate', '--port', '0', '--json'], {
		env: fixture.env,
		onOutput({ stdout }, child) {
			if (isSent || !stdout.includes('}')) return;
			isSent = true;
			const { smoothUrl } = JSON.parse(stdout);
			answered = fetch(`${smoothUrl}/profile`, { headers: { apikey: 'any' } })
				.then(response => response.status)
				.finally(() => child.kill('SIGTERM'));
		},
	});
	expect(await answered).toBe(200);
	expect([code, stderr]).toEqual([0, '']);
	expect(JSON.parse(stdout)).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
});

test('emulate on a port that is taken says what to do', async () => {
	const { port } = new URL(fixture.server.url);
	const { code, stderr } = await runProcess(['emulate', '--port', port], { env: fixture.env });
	expect(code).toBe(3);
	expect(stderr).toContain('--port 0 takes any');
});

test.skipIf(!hasScript)(
	'in a terminal there are colours, and NO_COLOR takes them away (runs where util-linux has `script`)',
	async () => {
		const command = [...quickCliCommand(), 'doctor', '--provider', 'smooth'].map(word => `'${word}'`).join(' ');
		const inTerminal = (env: Readonly<Record<string, string>>) =>
			runProgram('script', ['-qec', command, '/dev/null'], { env: { ...fixture.env, ...env } });
		const colored = await inTerminal({});
		expect(colored.code).toBe(0);
		expect(colored.stdout).toContain('\u001b[32m✓');
		const plain = await inTerminal({ NO_COLOR: '1' });
		expect(plain.stdout).toContain('✓ Node');
		expect(plain.stdout).not.toContain('\u001b[');
	},
);

test.skipIf(!existsSync('/dev/full'))(
	'a result that can not be kept is a failure, which is told (runs where there is /dev/full)',
	async () => {
		const { url } = fixture.page;
		for (const argv of [
			['capabilities'],
			['--help'],
			['run', 'Read the title', '--url', url, '--provider', 'smooth'],
		]) {
			const command = [...quickCliCommand(), ...argv].map(word => `'${word}'`).join(' ');
			const { code, stderr } = await runProgram('sh', ['-c', `${command} > /dev/full`], { env: fixture.env });
			expect([argv[0], code]).toEqual([argv[0], 1]);
			expect(stderr).toMatch(/error: the output can't be written: ENOSPC/);
		}
		expect(fixture.openSessions()).toEqual([]);
	},
);

test('tasks, profiles, files and demo work in processes of their own, one document each', async () => {
	const json = async (...argv: string[]) => {
		const { code, stdout, stderr } = await runProcess([...argv, '--provider', 'skyvern', '--json'], {
			env: fixture.env,
		});
		expect([code, stderr]).toEqual([0, '']);
		return JSON.parse(stdout);
	};
	const { task } = await json('run', 'Read the title', '--url', fixture.page.url);
	const profile = await json('profiles', 'create', '--name', 'shop');
	const [waited, tasks, profiles, file, reports] = await Promise.all([
		json('tasks', 'wait', task.id),
		json('tasks', 'list'),
		json('profiles', 'list'),
		json('files', 'upload', 'package.json'),
		json('demo', '--browser', 'dom'),
	]);
	expect(waited.task).toMatchObject({ id: task.id, status: 'succeeded' });
	expect(tasks).toMatchObject([{ id: task.id }]);
	expect(profiles).toMatchObject([{ id: profile.id, name: 'shop' }]);
	expect(file).toMatchObject({ name: 'package.json' });
	expect(reports).toMatchObject([{ provider: 'skyvern', ok: true }]);
	const [deleted, removed] = await Promise.all([
		json('profiles', 'delete', profile.id),
		json('files', 'delete', file.id),
	]);
	expect([deleted, removed]).toEqual([{ deleted: [profile.id] }, { deleted: [file.id] }]);
	expect(fixture.openSessions()).toEqual([]);
});

test('a failure in a process is one JSON document on stderr, without the key', async () => {
	fixture.emulator.faults.add({ status: 401, body: { detail: 'Invalid API key' } });
	const { code, stdout, stderr } = await runProcess(['tasks', 'list', '--provider', 'smooth', '--json'], {
		env: fixture.env,
	});
	expect([code, stdout]).toEqual([3, '']);
	expect(JSON.parse(stderr).error).toMatchObject({ code: 'authentication', operation: 'tasks.list', exitCode: 3 });
	expect(stderr).not.toContain('which-is-secret');
});

test('without the emulator, demo and emulate say what to install', async () => {
	const hook = `export async function resolve(name, context, next) {
		if (name !== '@anybrowser/emulator') return next(name, context);
		throw Object.assign(new Error("Cannot find package '" + name + "'"), { code: 'ERR_MODULE_NOT_FOUND' });
	}`;
	const register = `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hook))});`;
	// In the bundle the emulator can't be missing.
	const [program, ...parameters] = cliCommand;
	const without = [`--import=data:text/javascript,${encodeURIComponent(register)}`, ...parameters];
	for (const command of ['demo', 'emulate']) {
		const { code, stdout, stderr } = await runProgram(program, [...without, command], { env: fixture.env });
		expect([code, stdout]).toEqual([3, '']);
		expect(stderr).toContain('npm install --save-dev @anybrowser/emulator');
	}
});
