import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { providerNames } from '../../testing/provider-names.ts';
import { openCliFixture, runInProcess } from '../testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;

async function open(options: Parameters<typeof openCliFixture>[0] = {}): Promise<void> {
	fixture = await openCliFixture(options);
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
}
// Loads what the first command would load within its deadline.
beforeAll(() => runInProcess(['capabilities']));
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

test.each(providerNames)(
	'%s: a run whose time is over says what it closed, not that the task goes on',
	async provider => {
		await open({ timing: { task: 60_000 } });
		const argv = ['run', 'Read the title', '--url', fixture.page.url, '--provider', provider, '--deadline', '3s'];
		const { code, stderr } = await runInProcess(argv);
		expect(code).toBe(5);
		if (provider === 'browserbase') {
			expect(stderr).toContain('the task is canceled');
		} else {
			expect(stderr).toMatch(/--deadline passed before the task had ended, and the session \S+ is closed/);
			expect(stderr).not.toContain('goes on');
		}
		await vi.waitUntil(() => fixture.openSessions().length === 0);
		const { stderr: json } = await runInProcess([...argv, '--json']);
		expect(JSON.parse(json).error).toMatchObject({
			code: 'timeout',
			exitCode: 5,
			...(provider !== 'browserbase' && { operation: 'run' }),
		});
	},
);

/** Whose agents work in sessions that are open. */
const withTasksInSessions = providerNames.filter(name => name !== 'browserbase');

test.each(withTasksInSessions)('%s: where the session can not be closed, it says so', async provider => {
	await open({ timing: { task: 60_000 } });
	const operation = provider === 'smooth' ? 'cancelTask' : 'closeBrowserSession';
	fixture.emulator.faults.add({ provider, operation, status: 403, body: { detail: 'no' }, times: 99 });
	const argv = ['run', 'Read', '--url', fixture.page.url, '--provider', provider, '--deadline', '3s', '--json'];
	const { code, stderr } = await runInProcess(argv);
	expect(code).toBe(5);
	const [id] = fixture.openSessions();
	expect(JSON.parse(stderr).error).toMatchObject({
		message: expect.stringContaining(`the session ${id} could not be closed: the task may go on`),
		mayBeOpen: [`the session ${id}`],
	});
});

test.each(withTasksInSessions)(
	'%s: a task in an open session goes on after the deadline, and it says how to wait',
	async provider => {
		await open({ timing: { task: 60_000 } });
		const { stdout } = await runInProcess(['sessions', 'create', '--provider', provider, '--json']);
		const { id } = JSON.parse(stdout);
		const argv = ['run', 'Read', '--session', id, '--provider', provider, '--deadline', '3s'];
		const { code, stderr } = await runInProcess(argv);
		expect(code).toBe(5);
		expect(stderr).toContain('goes on');
		expect(stderr).toContain('`anybrowser tasks wait`');
		expect(fixture.openSessions()).toEqual([id]);
	},
);

test.each(providerNames)('%s: a deadline that passes during a create is a deadline that passed', async provider => {
	await open();
	fixture.emulator.faults.add({ provider, delayMs: 2_000, times: 9 });
	for (const command of [
		['run', 'Read'],
		['sessions', 'create'],
	]) {
		const { code, stderr } = await runInProcess([...command, '--provider', provider, '--deadline', '500ms']);
		expect(code).toBe(5);
		expect(stderr).toMatch(/`anybrowser (sessions|tasks) list`/);
	}
});

test.each(providerNames)(
	'%s: a create whose answer is lost long before the deadline is no deadline that passed',
	async provider => {
		await open();
		fixture.emulator.faults.add({ provider, drop: 'after' });
		const { code } = await runInProcess(['sessions', 'create', '--provider', provider, '--deadline', '30s']);
		expect(code).toBe(1);
	},
);

test.each(providerNames)(
	'%s: a task that fails ends with its own code, when it is run and when it is waited for',
	async provider => {
		await open({
			agent() {
				throw new Error('no such page');
			},
		});
		const ran = await runInProcess(['run', 'Extract the title', '--url', fixture.page.url, '--provider', provider]);
		expect([ran.code, ran.stdout]).toEqual([4, '']);
		const { loadClient } = await import('../../config/load-client.ts');
		const client = await loadClient({ provider, configFile: false });
		const { id } = await client.tasks.start('Extract the title', { url: fixture.page.url });
		const waited = await runInProcess(['tasks', 'wait', id, '--provider', provider]);
		expect([waited.code, waited.stdout]).toEqual([4, '']);
		expect(waited.stderr).toContain('no such page');
	},
);

test('no session is opened for a task that can not be started as it is', async () => {
	await open();
	for (const flags of [
		['--max-steps', '1'],
		['--profile', ''],
		['--extension', ''],
		['--tool', ' '],
	]) {
		const { code } = await runInProcess(['run', 'Read the title', '--provider', 'smooth', ...flags]);
		expect(code).toBe(2);
	}
	expect(fixture.emulator.smooth.requests()).toEqual([]);
});
