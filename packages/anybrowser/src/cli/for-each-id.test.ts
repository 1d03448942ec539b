import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { providerNames } from '../testing/provider-names.ts';
import { Interruption } from './interruption.ts';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;

beforeEach(async () => {
	fixture = await openCliFixture();
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

let count = 0;

async function made(...argv: string[]): Promise<string> {
	count++;
	if (argv[0] === 'profiles') argv.push('--name', `profile ${count}`);
	return JSON.parse((await runInProcess([...argv, '--json'])).stdout).id;
}

const commands: readonly (readonly [readonly string[], readonly string[], string])[] = [
	[['sessions', 'create'], ['sessions', 'close'], 'closed'],
	[['profiles', 'create'], ['profiles', 'delete'], 'deleted'],
	[['files', 'upload', 'package.json'], ['files', 'delete'], 'deleted'],
];
const cases = providerNames.flatMap(provider =>
	// What goes into one of its sessions is no file of its own.
	commands
		.filter(([[what]]) => provider !== 'browserbase' || what !== 'files')
		.map(command => [provider, ...command] as const),
);

test.each(cases)(
	'%s: a bad id stops none of the others, and each is told: %j, %j',
	async (provider, create, end, done) => {
		const chosen = ['--provider', provider];
		for (const json of [[], ['--json']]) {
			const first = await made(...create, ...chosen);
			const second = await made(...create, ...chosen);
			const { code, stdout, stderr } = await runInProcess([...end, first, 'nope', second, ...chosen, ...json]);
			expect(code).toBe(1);
			if (json.length === 0) {
				expect(stdout).toBe(`${done} ${first}\n${done} ${second}\n`);
				expect(stderr).toMatch(/^error: nope: .*\n {2}not_found/);
			} else {
				expect(stderr).toBe('');
				expect(JSON.parse(stdout)).toMatchObject({
					[done]: [first, second],
					failed: [{ id: 'nope', error: { code: 'not_found', exitCode: 1 } }],
				});
			}
			expect(fixture.openSessions()).toEqual([]);
		}
	},
);

test('tasks: those that run are canceled, those that had ended and those that are not there are told', async () => {
	await fixture.close();
	fixture = await openCliFixture({ timing: { task: 60_000 } });
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
	const { loadClient } = await import('../config/load-client.ts');
	for (const provider of providerNames) {
		const client = await loadClient({ provider, configFile: false });
		const start = async () => (await client.tasks.start('Read the title', { url: fixture.page.url })).id;
		const [ended, running] = [await start(), await start()];
		await client.tasks.cancel(ended);
		await vi.waitUntil(async () => (await client.tasks.get(ended)).status === 'canceled');
		const argv = ['tasks', 'cancel', ended, 'nope', running, '--provider', provider];
		const { code, stdout } = await runInProcess([...argv, '--json']);
		expect(code).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({
			canceled: [running],
			ended: [{ id: ended, status: 'canceled' }],
			failed: [{ id: 'nope' }],
		});
		await vi.waitUntil(async () => (await client.tasks.get(running)).status === 'canceled');
	}
});

test('what all fail of decides how it ends, and one alone fails like any command', async () => {
	fixture.emulator.faults.add({ status: 401, body: { detail: 'Invalid API key' }, times: 99 });
	expect((await runInProcess(['sessions', 'close', 'a', 'b', '--provider', 'smooth'])).code).toBe(3);
	fixture.emulator.faults.clear();
	const one = await runInProcess(['sessions', 'close', 'nope', '--provider', 'smooth', '--json']);
	expect([one.code, one.stdout]).toEqual([1, '']);
	expect(JSON.parse(one.stderr).error).toMatchObject({ code: 'not_found' });
});

test('an interruption ends it, and what was not done is told', async () => {
	const chosen = ['--provider', 'smooth'];
	const ids = [await made('sessions', 'create', ...chosen), await made('sessions', 'create', ...chosen)];
	const ending = new AbortController();
	const { code, stdout, stderr } = await runInProcess(['sessions', 'close', ...ids, ...chosen], {
		signal: ending.signal,
		onOutput: () => ending.abort(new Interruption('SIGINT')),
	});
	expect(code).toBe(130);
	expect(stdout).toBe(`closed ${ids[0]}\n`);
	expect(stderr).toContain(`not done: ${ids[1]}`);
	expect(fixture.openSessions()).toEqual([ids[1]]);
});
