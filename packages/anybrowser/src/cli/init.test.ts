import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readEnvFile } from './read-env-file.ts';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let folder: string;

beforeEach(async () => {
	fixture = await openCliFixture();
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-init-'));
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await rm(folder, { recursive: true, force: true });
});

const text = (name: string) => readFile(join(folder, name), 'utf8');
const init = async (...argv: string[]) => {
	const { code, stdout } = await runInProcess(['init', '--json', ...argv], { cwd: folder });
	return { code, ...(code === 0 ? JSON.parse(stdout) : {}) };
};

test('what it writes works, and git leaves the keys out', async () => {
	expect(await init('--provider', 'skyvern')).toEqual({
		code: 0,
		provider: 'skyvern',
		written: ['anybrowser.config.json', '.gitignore', '.env'],
		kept: [],
	});
	expect((await stat(join(folder, '.env'))).mode & 0o077).toBe(0);
	execFileSync('git', ['init', '-q'], { cwd: folder });
	expect(execFileSync('git', ['status', '--short'], { cwd: folder, encoding: 'utf8' })).not.toContain('.env');
	vi.stubEnv('SKYVERN_API_KEY', '');
	await writeFile(join(folder, '.env'), 'SKYVERN_API_KEY=a-key-from-the-file\n');
	const doctor = ['doctor', '--json', '--env-file', '.env'];
	const { code, stdout } = await runInProcess(doctor, { cwd: folder });
	expect(code).toBe(0);
	expect(JSON.parse(stdout).findings).toContainEqual(
		expect.objectContaining({ name: 'skyvern service', status: 'ok' }),
	);
	expect(stdout).not.toContain('a-key-from-the-file');
});

test('a file that is there stays as it is, and TypeScript gets TypeScript', async () => {
	await writeFile(join(folder, 'tsconfig.json'), '{}');
	await writeFile(join(folder, '.env'), 'MINE=1');
	await writeFile(join(folder, '.gitignore'), 'dist');
	const first = await init('--provider', 'smooth');
	expect(first).toMatchObject({ written: ['anybrowser.config.ts', '.gitignore'], kept: ['.env'] });
	expect(await text('.env')).toBe('MINE=1');
	expect(await text('.gitignore')).toBe('dist\n.env\n');
	expect(await text('anybrowser.config.ts')).toContain("defineConfig({ provider: 'smooth' })");
	expect(await init('--provider', 'skyvern')).toMatchObject({ written: [], kept: ['anybrowser.config.ts', '.env'] });
	expect(await text('anybrowser.config.ts')).toContain("'smooth'");
});

test('which provider is meant is the one whose key is set, or has to be said', async () => {
	expect((await init()).code).toBe(2);
	const env = { BROWSERBASE_API_KEY: 'k' };
	const { stdout } = await runInProcess(['init', '--json'], { cwd: folder, env });
	expect(JSON.parse(stdout).provider).toBe('browserbase');
});

test('an env file is read when it is named, sets nothing that is set, and is never found', async () => {
	await writeFile(join(folder, '.env'), 'SMOOTH_API_KEY="from # the file"\nANYBROWSER_PROVIDER=skyvern\nOTHER=a\n');
	const env: Record<string, string | undefined> = { SMOOTH_API_KEY: 'set', ANYBROWSER_PROVIDER: '' };
	readEnvFile('.env', folder, env);
	expect(env).toEqual({ SMOOTH_API_KEY: 'set', ANYBROWSER_PROVIDER: 'skyvern', OTHER: 'a' });
	expect((await runInProcess(['sessions', 'list'], { cwd: folder })).code).toBe(3);
	const gone = await runInProcess(['sessions', 'list', '--env-file', 'gone.env'], { cwd: folder });
	expect(gone.code).toBe(2);
	expect(gone.stderr).toContain('gone.env');
});
