import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openCliFixture, runInProcess } from '../testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
const given: unknown[] = [];

beforeAll(async () => {
	fixture = await openCliFixture({
		agent: ({ prompt, secrets }) => {
			const value = secrets['pin']?.value ?? /hunter2/.exec(prompt)?.[0];
			given.push(value);
			return `typed ${value}`;
		},
	});
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(() => {
	given.length = 0;
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
});

const argv = (provider: string, ...flags: string[]) => ['run', 'Type %pin%', '--provider', provider, ...flags];

test.each(['smooth', 'browserbase'])(
	'%s: a secret comes from the environment, and is shown nowhere',
	async provider => {
		vi.stubEnv('SHOP_PIN', 'hunter2');
		for (const flags of [[], ['--json']]) {
			const { code, stdout, stderr } = await runInProcess(argv(provider, '--secret', 'pin=env:SHOP_PIN', ...flags));
			expect([code, stderr.match(/hunter2/)]).toEqual([0, null]);
			expect(stdout).toContain('typed [redacted]');
			expect(stdout).not.toContain('hunter2');
		}
		expect(given).toEqual(['hunter2', 'hunter2']);
		expect(fixture.openSessions()).toEqual([]);
	},
);

test.each([['pin=hunter2'], ['hunter2'], ['pin=env:'], ['=env:SHOP_PIN']])(
	'%s is refused without being repeated',
	async secret => {
		for (const flags of [['--secret', secret], [`--secret=${secret}`]]) {
			const { code, stdout, stderr } = await runInProcess(argv('smooth', ...flags));
			expect(code).toBe(2);
			expect(stderr).toContain('name=env:VARIABLE');
			expect(stdout + stderr).not.toContain('hunter2');
		}
	},
);

test('a variable that is not set, and a provider that takes none, are told before a session is opened', async () => {
	const before = new Set(
		Object.values(fixture.emulator.providers).flatMap(each => each.sessions().map(({ id }) => id)),
	);
	const unset = await runInProcess(argv('smooth', '--secret', 'pin=env:ANYBROWSER_NOT_SET'));
	expect(unset.stderr).toContain('ANYBROWSER_NOT_SET');
	vi.stubEnv('SHOP_PIN', 'hunter2');
	const refused = await runInProcess(argv('skyvern', '--secret', 'pin=env:SHOP_PIN'));
	expect(refused.stderr).toContain('credential');
	for (const { code } of [unset, refused]) expect(code).not.toBe(0);
	const sessions = Object.values(fixture.emulator.providers).flatMap(each => each.sessions());
	expect([given, sessions.filter(({ id }) => !before.has(id))]).toEqual([[], []]);
});
