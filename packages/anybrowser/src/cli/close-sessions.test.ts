import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
const chosen = ['--provider', 'smooth'];

beforeEach(async () => {
	fixture = await openCliFixture({ timing: { startup: 1, task: 1 } });
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

async function openTwo(): Promise<readonly string[]> {
	for (let count = 0; count < 2; count++) await runInProcess(['sessions', 'create', ...chosen]);
	return fixture.openSessions();
}

test('--all closes every session once somebody has said yes, and nothing otherwise', async () => {
	const ids = await openTwo();
	const close = (stdin: string) =>
		runInProcess(['sessions', 'close', '--all', ...chosen], { isInteractive: true, isTTY: true, stdin });
	for (const answer of ['n\n', '\n', '', 'yesterday\n']) {
		const { code, stderr } = await close(answer);
		expect(code).toBe(2);
		expect(stderr).toContain('Close these 2 sessions of smooth? [y/N]');
		for (const id of ids) expect(stderr).toContain(id);
		expect(fixture.openSessions()).toEqual(ids);
	}
	expect((await close('y\n')).code).toBe(0);
	expect(fixture.openSessions()).toEqual([]);
	expect((await close('y\n')).stderr).toContain('Nothing is open');
});

test('where nobody can be asked, nothing is closed without --yes', async () => {
	const ids = await openTwo();
	for (const [way, options] of [
		['--all', {}],
		['--mine', {}],
		// A script that reads JSON is asked nothing either.
		['--all', { isInteractive: true }],
	] as const) {
		const { code, stderr } = await runInProcess(['sessions', 'close', way, '--json', ...chosen], {
			...options,
			stdin: 'y\n',
		});
		expect(code).toBe(2);
		expect(stderr).toContain('pass --yes');
	}
	expect(fixture.openSessions()).toEqual(ids);
	const { code, stdout } = await runInProcess(['sessions', 'close', '--all', '--yes', '--json', ...chosen]);
	expect(code).toBe(0);
	expect(JSON.parse(stdout).closed.toSorted()).toEqual([...ids].toSorted());
	expect(fixture.openSessions()).toEqual([]);
});

test('ids, --all and --mine are three ways, and one of several that fails stops none', async () => {
	const [first = '', second = ''] = await openTwo();
	for (const argv of [[], [first, '--all'], ['--all', '--mine']]) {
		expect((await runInProcess(['sessions', 'close', ...argv, '--yes', ...chosen])).code).toBe(2);
	}
	const { code, stdout, stderr } = await runInProcess(['sessions', 'close', first, 'nope', second, ...chosen]);
	expect(code).toBe(1);
	expect(stdout).toBe(`closed ${first}\nclosed ${second}\n`);
	expect(stderr).toContain('nope');
	expect(fixture.openSessions()).toEqual([]);
});

test.each([
	[['sessions', 'lst'], 'Did you mean list?'],
	[['tasks', 'cancle', 'x'], 'Did you mean cancel?'],
	[['profiles', 'crate'], 'Did you mean create?'],
])('%j suggests what is meant', async (argv, hint) => {
	const { code, stderr } = await runInProcess(argv);
	expect(code).toBe(2);
	expect(stderr).toContain(hint);
});
