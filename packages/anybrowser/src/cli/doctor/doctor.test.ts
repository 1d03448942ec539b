import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCliFixture, runInProcess } from '../testing/cli-fixture.ts';
import { maskKey } from './configured.ts';
import type { Finding } from './finding.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let folder: string;

beforeEach(async () => {
	fixture = await openCliFixture();
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-doctor-'));
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await rm(folder, { recursive: true, force: true });
});

async function runDoctor(...argv: string[]) {
	const { code, stdout, stderr } = await runInProcess(['doctor', '--json', ...argv], { cwd: folder });
	expect(stderr).toBe('');
	expect(stdout).not.toContain('which-is-secret');
	const { ok, findings }: { ok: boolean; findings: readonly Finding[] } = JSON.parse(stdout);
	expect(ok).toBe(code === 0);
	const find = (name: string) => findings.filter(finding => finding.name === name).at(-1);
	return { code, find, wrong: findings.filter(({ status }) => status === 'wrong') };
}

test('it tells versions, and where each value comes from; an address of this machine is asked', async () => {
	const file = join(folder, 'anybrowser.config.json');
	await writeFile(
		file,
		JSON.stringify({ provider: 'skyvern', smooth: { maxRetries: 1, headers: { 'x-a': 'which-is-secret' } } }),
	);
	const { code, find, wrong } = await runDoctor('--provider', 'smooth');
	expect(wrong).toEqual([]);
	expect(code).toBe(0);
	expect(find('Node')).toMatchObject({ status: 'ok', detail: process.versions.node });
	expect(find('@anybrowser/skyvern')?.detail).toMatch(/^\d+\.\d+\.\d+/);
	expect(find('configuration file')?.detail).toBe(file);
	expect(find('provider')?.detail).toBe('smooth (from a flag)');
	expect(find('smooth.apiKey')?.detail).toBe('••••••••cret (26 characters) (from environment SMOOTH_API_KEY)');
	expect(find('smooth.maxRetries')?.detail).toBe(`1 (from file ${file})`);
	expect(find('smooth.headers')?.detail).toBe(`set (from file ${file})`);
	expect(find('smooth service')).toMatchObject({ status: 'ok' });
	expect(fixture.emulator.smooth.requests()).toHaveLength(1);
	expect((await runDoctor()).find('provider')?.detail).toBe(`skyvern (from file ${file})`);
});

test('what is missing is wrong, with what to do, and the exit code says so', async () => {
	vi.stubEnv('SKYVERN_API_KEY', '');
	const nothing = await runDoctor();
	expect(nothing.code).toBe(3);
	expect(nothing.wrong).toMatchObject([{ name: 'provider', remedy: expect.stringContaining('ANYBROWSER_PROVIDER') }]);
	const keyless = await runDoctor('--provider', 'skyvern');
	expect(keyless.wrong).toMatchObject([{ name: 'skyvern.apiKey', remedy: expect.stringContaining('SKYVERN_API_KEY') }]);
	expect(fixture.emulator.skyvern.requests()).toEqual([]);
});

test('a refused key, and a service that is not there, are wrong', async () => {
	fixture.emulator.faults.add({ provider: 'smooth', status: 401, body: { detail: 'Invalid API key' } });
	const refused = await runDoctor('--provider', 'smooth');
	expect(refused.code).toBe(3);
	expect(refused.wrong).toMatchObject([{ name: 'smooth service' }]);
	const closed = await openLoopbackServer(() => {});
	await closed.close();
	vi.stubEnv('SMOOTH_BASE_URL', `${closed.url}/v1`);
	const gone = await runDoctor('--provider', 'smooth');
	expect(gone.code).toBe(1);
	expect(gone.wrong).toMatchObject([{ name: 'smooth service', remedy: expect.stringContaining('anybrowser emulate') }]);
});

test("Browserbase's key, project and service are looked at like all others, and what is wrong with them is told", async () => {
	vi.stubEnv('BROWSERBASE_PROJECT_ID', 'project-1');
	const { browserbase } = fixture.emulator;
	const well = await runDoctor('--provider', 'browserbase');
	expect(well.wrong).toEqual([]);
	expect(well.find('provider')?.detail).toBe('browserbase (from a flag)');
	expect(well.find('browserbase.apiKey')?.detail).toBe(
		'••••••••cret (31 characters) (from environment BROWSERBASE_API_KEY)',
	);
	expect(well.find('browserbase.projectId')?.detail).toBe('set (from environment BROWSERBASE_PROJECT_ID)');
	expect(well.find('browserbase.baseUrl')?.detail).toContain('(from environment BROWSERBASE_BASE_URL)');
	expect(well.find('browserbase service')).toMatchObject({ status: 'ok' });
	const asked = browserbase.requests().map(({ method }) => method);
	expect(new Set(asked)).toEqual(new Set(['GET']));
	const refusal = { statusCode: 401, error: 'Unauthorized', message: 'Invalid API key' };
	fixture.emulator.faults.add({ provider: 'browserbase', status: 401, body: refusal });
	const refused = await runDoctor('--provider', 'browserbase');
	expect(refused.code).toBe(3);
	expect(refused.wrong).toMatchObject([{ name: 'browserbase service', detail: expect.stringContaining('401') }]);
	vi.stubEnv('BROWSERBASE_API_KEY', '');
	const sent = browserbase.requests().length;
	const keyless = await runDoctor('--provider', 'browserbase');
	expect(keyless.wrong).toMatchObject([
		{ name: 'browserbase.apiKey', remedy: expect.stringContaining('BROWSERBASE_API_KEY') },
	]);
	expect(browserbase.requests()).toHaveLength(sent);
	expect(browserbase.sessions()).toEqual([]);
});

test('every provider that has a key is asked, and a key that is refused is wrong whoever is chosen', async () => {
	vi.stubEnv('BROWSERBASE_API_KEY', '');
	fixture.emulator.faults.add({ provider: 'skyvern', status: 403, body: { detail: 'Invalid credentials' }, times: 2 });
	for (const chosen of [['--provider', 'smooth'], []]) {
		const { code, find } = await runDoctor(...chosen);
		expect(code).toBe(3);
		expect(find('smooth service')?.status).toBe('ok');
		expect(find('skyvern service')?.status).toBe('wrong');
		expect(find('browserbase service')).toBeUndefined();
	}
	expect(fixture.emulator.browserbase.requests()).toEqual([]);
});

test('a service elsewhere is left alone unless it is asked for', async () => {
	vi.stubEnv('SMOOTH_BASE_URL', '');
	const { find, code } = await runDoctor('--provider', 'smooth');
	expect(code).toBe(0);
	expect(find('smooth service')).toMatchObject({ status: 'info', detail: expect.stringContaining('--online') });
});

test('a file that can not be used is told of, with all the rest', async () => {
	await writeFile(join(folder, 'anybrowser.config.json'), '{ "provder": "smooth" }');
	const { code, find, wrong } = await runDoctor();
	expect(code).toBe(3);
	expect(find('Node')?.status).toBe('ok');
	expect(wrong[0]?.detail).toContain('`provder` is not known here. Did you mean `provider`?');
});

test('people get marks, and colours in a terminal alone', async () => {
	const plain = await runInProcess(['doctor', '--provider', 'smooth'], { cwd: folder });
	expect(plain.stdout).toContain('✓ Node: ');
	expect(plain.stdout).not.toContain('\u001b[');
	const terminal = await runInProcess(['doctor', '--provider', 'smooth'], { cwd: folder, isTTY: true });
	expect(terminal.stdout).toContain('\u001b[32m✓');
});

test('a short key shows nothing of itself', () => {
	expect(maskKey('abcdef')).toBe('•••••••• (6 characters)');
});

test.each(['not-an-address', 'ftp://x.test/v1', 'http://user:which-is-secret@127.0.0.1:1/v1'])(
	'the address %s is wrong, and is not shown',
	async address => {
		vi.stubEnv('SMOOTH_BASE_URL', address);
		const { code, wrong } = await runDoctor('--provider', 'smooth');
		expect(code).toBe(3);
		expect(wrong).toMatchObject([{ name: 'smooth.baseUrl', detail: expect.stringContaining('unusable') }]);
	},
);

test.each([
	['smooth', 'http://127.0.0.1:1', 'http://127.0.0.1:1/api/v1', 'the version /api/v1 put behind it'],
	['skyvern', 'http://localhost:1/', 'http://localhost:1/v1', 'the version /v1 put behind it'],
	['browserbase', 'http://127.0.0.1:1/v1', 'http://127.0.0.1:1/', 'without its version /v1'],
])('%s at %s is looked for at %s, and it says so', async (provider, given, used, change) => {
	const variable = `${provider.toUpperCase()}_BASE_URL`;
	vi.stubEnv(variable, given);
	const { find } = await runDoctor('--provider', provider);
	const { detail } = find(`${provider}.baseUrl`) ?? expect.unreachable();
	expect(detail).toContain(`${used} (from environment ${variable}, `);
	expect(detail).toContain(change);
});

test('an empty key is none, and of two files it says which is read', async () => {
	vi.stubEnv('SMOOTH_API_KEY', '');
	await writeFile(join(folder, 'anybrowser.config.json'), '{ "provider": "skyvern" }');
	await writeFile(
		join(folder, 'anybrowser.config.mjs'),
		`export default { provider: 'smooth', smooth: { apiKey: '' } };`,
	);
	const { code, find, wrong } = await runDoctor('--config', 'anybrowser.config.mjs');
	expect(code).toBe(3);
	expect(wrong).toMatchObject([{ name: 'smooth.apiKey', detail: 'no key' }]);
	expect(find('anybrowser.config.json')?.detail).toBe('not read, as anybrowser.config.mjs is');
});

test('code that it finds is not run, unless it is named', async () => {
	const ran = join(folder, 'ran');
	const code = `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(ran)}, '');\nexport default { provider: 'smooth' };`;
	for (const name of ['anybrowser.config.ts', 'anybrowser.config.mjs', 'anybrowser.config.js']) {
		await writeFile(join(folder, name), code);
		const found = await runDoctor();
		expect(found.code).toBe(0);
		expect(found.find('configuration file')).toMatchObject({
			status: 'info',
			detail: expect.stringContaining('it is code'),
			remedy: `pass \`--config ${name}\` to have it run`,
		});
		expect(existsSync(ran)).toBe(false);
		const named = await runDoctor('--config', name);
		expect(named.find('provider')?.detail).toContain('smooth (from file');
		expect(existsSync(ran)).toBe(true);
		await rm(ran);
		await rm(join(folder, name));
	}
});

test('a file that would send the key elsewhere is wrong, and nothing is sent', async () => {
	const { smoothUrl } = fixture.server;
	await writeFile(join(folder, 'anybrowser.config.json'), JSON.stringify({ smooth: { baseUrl: smoothUrl } }));
	vi.stubEnv('SMOOTH_BASE_URL', '');
	const { code, wrong } = await runDoctor('--provider', 'smooth', '--online');
	expect(code).toBe(3);
	expect(wrong).toMatchObject([{ name: 'smooth.apiKey', detail: expect.stringContaining('would send the key') }]);
	expect(fixture.emulator.smooth.requests()).toEqual([]);
});
