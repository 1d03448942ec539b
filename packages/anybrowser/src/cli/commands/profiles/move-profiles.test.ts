import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCliFixture, runInProcess } from '../../testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let folder: string;

beforeAll(async () => {
	fixture = await openCliFixture();
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-state-'));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await rm(folder, { recursive: true });
});

const importing = (file: string, provider: string) =>
	runInProcess(['profiles', 'import', file, '--name', 'shop', '--provider', provider], { cwd: folder });

test('a file that holds no state is refused without being quoted, and nothing is opened', async () => {
	const files = {
		'half.json': '{"cookies": [{"value": "hunter2"',
		'other.json': '{"cookies": [{"name": "who", "value": "hunter2"}], "origins": []}',
	};
	for (const [file, text] of Object.entries(files)) {
		await writeFile(join(folder, file), text);
		const { code, stdout, stderr } = await importing(file, 'browserbase');
		expect(code).not.toBe(0);
		expect(stderr).toMatch(/it is not JSON|cookies\[0\]/);
		expect(stdout + stderr).not.toContain('hunter2');
	}
	expect((await importing('none.json', 'browserbase')).stderr).toContain("none.json can't be read");
	expect(fixture.emulator.browserbase.requests()).toEqual([]);
});

test('a provider whose browsers have no address refuses both, and says what to do instead', async () => {
	await writeFile(join(folder, 'good.json'), '{"cookies": [], "origins": []}');
	expect((await importing('good.json', 'smooth')).stderr).toContain('profiles.login');
	const exporting = ['profiles', 'export', 'shop', '--out', 'state.json', '--provider', 'smooth'];
	const { code, stderr } = await runInProcess(exporting, { cwd: folder });
	expect([code === 0, stderr.includes('address')]).toEqual([false, true]);
	expect(fixture.emulator.smooth.requests()).toEqual([]);
});
