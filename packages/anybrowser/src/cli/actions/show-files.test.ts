import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCliFixture, runInProcess } from '../testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let cwd: string;

beforeAll(async () => {
	cwd = await mkdtemp(join(tmpdir(), 'anybrowser-files-'));
	fixture = await openCliFixture({
		timing: { longPoll: 20 },
		agent({ saveFile }) {
			for (const text of ['one', 'two'])
				saveFile({ name: '../../prices.csv', content: new TextEncoder().encode(text) });
			return 'done';
		},
	});
	// The keys are read where the library reads them.
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await rm(cwd, { recursive: true, force: true });
});

test.each(['smooth', 'skyvern', 'browserbase'])(
	'what a task leaves at %s is listed, and saved where it was told',
	async provider => {
		const run = (...argv: string[]) => runInProcess([...argv, '--provider', provider], { env: fixture.env, cwd });
		const ran = await run('run', 'Save the prices', '--json');
		const { id } = JSON.parse(ran.stdout).task;
		const listed = await run('tasks', 'downloads', id, '--at-least', '2');
		expect([listed.code, listed.stderr]).toEqual([0, '']);
		expect(listed.stdout).toMatch(/prices.*\.csv +download +3/);
		const saved = await run('tasks', 'downloads', id, '--out', provider, '--at-least', '2', '--json');
		const rows = JSON.parse(saved.stdout);
		expect(rows).toMatchObject([
			{ kind: 'download', size: 3 },
			{ kind: 'download', size: 3 },
		]);
		const folder = join(cwd, provider);
		expect(rows.map(({ path }: { path: string }) => path).sort()).toEqual(
			(await readdir(folder)).sort().map(name => join(folder, name)),
		);
		const texts = await Promise.all(rows.map(({ path }: { path: string }) => readFile(path, 'utf8')));
		expect(texts.sort()).toEqual(['one', 'two']);
		const film = await run('tasks', 'artifacts', id, '--out', `${provider}/made`);
		expect([film.code, film.stdout]).toEqual([0, expect.stringMatching(/recording\S*\.(mp4|webm)\n/)]);
		expect(`${listed.stdout}${saved.stdout}${film.stdout}`).not.toMatch(/https?:/);
	},
);

test.each(['smooth', 'skyvern', 'browserbase'])(
	'a session of %s is to be closed before its recording is asked for',
	async provider => {
		const run = (...argv: string[]) => runInProcess([...argv, '--provider', provider], { env: fixture.env, cwd });
		const { id } = JSON.parse((await run('sessions', 'create', '--json')).stdout);
		const early = await run('sessions', 'artifacts', id);
		expect([early.code, early.stderr]).toEqual([1, expect.stringContaining(`Close the session ${id}`)]);
		await run('sessions', 'close', id);
		const { stdout } = await run('sessions', 'artifacts', id);
		expect(stdout).toContain('recording');
		const none = await run('sessions', 'downloads', id, '--at-least', '0');
		expect([none.code, none.stderr]).toEqual([0, 'There are none.\n']);
	},
);
