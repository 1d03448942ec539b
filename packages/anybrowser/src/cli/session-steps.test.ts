import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '@anybrowser/emulator';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openAddress } from './open-address.ts';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

let fixture: Awaited<ReturnType<typeof openCliFixture>>;

async function open(options: Parameters<typeof openCliFixture>[0] = {}): Promise<void> {
	fixture = await openCliFixture({ timing: { startup: 1, task: 1 }, ...options });
	for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
}
afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture?.close();
});

/** Within the package, so that a schema's module finds zod. */
async function makeFolder(): Promise<string> {
	const folder = await mkdtemp(join(dirname(fileURLToPath(import.meta.url)), '.steps-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return folder;
}

async function json(argv: readonly string[], options: Parameters<typeof runInProcess>[1] = {}) {
	const { code, stdout, stderr } = await runInProcess([...argv, '--json'], options);
	expect([code, stderr]).toEqual([0, '']);
	return JSON.parse(stdout);
}

describe('with a provider that does the steps itself', () => {
	const chosen = ['--provider', 'smooth'];

	test('a session is driven by one command a step, and stays open', async () => {
		await open();
		const { url, title } = fixture.page;
		const { id } = await json(['sessions', 'create', ...chosen]);
		expect(await json(['sessions', 'goto', id, url, ...chosen])).toEqual({ id, url });
		expect(await json(['sessions', 'evaluate', id, 'document.title', ...chosen])).toEqual({ id, value: title });
		const withArgs = ['sessions', 'evaluate', id, '-', '--args', '{"a": 2}', ...chosen];
		expect((await runInProcess(withArgs, { stdin: '({ a }) => a + 1\n' })).stdout).toBe('3\n');
		const inline = '{"type":"object","properties":{"title":{"type":"string"}},"required":["title"]}';
		const extracted = await json(['sessions', 'extract', id, '--schema', inline, '--prompt', 'the title', ...chosen]);
		expect(extracted).toMatchObject({ id, data: { title } });
		expect(fixture.openSessions()).toEqual([id]);
	});

	test('a schema may be a module with a zod schema, which checks and changes what comes', async () => {
		await open();
		const cwd = await makeFolder();
		const zod = `import { z } from 'zod';\nexport default z.object({ title: z.string().transform(text => text.toUpperCase()) });`;
		await writeFile(join(cwd, 'title.ts'), zod);
		await writeFile(join(cwd, 'nothing.ts'), 'export const other = 1;');
		await writeFile(
			join(cwd, 'named.mjs'),
			`export const schema = { type: 'object', properties: { title: { type: 'string' } } };`,
		);
		const { id } = await json(['sessions', 'create', '--url', fixture.page.url, ...chosen]);
		const extract = (schema: string) => ['sessions', 'extract', id, '--schema', schema, ...chosen];
		expect((await json(extract('title.ts'), { cwd })).data).toEqual({ title: fixture.page.title.toUpperCase() });
		expect((await json(extract('named.mjs'), { cwd })).data).toEqual({ title: fixture.page.title });
		const run = ['run', 'Read the title', '--url', fixture.page.url, '--schema', 'title.ts', ...chosen];
		expect((await json(run, { cwd })).output).toEqual({ title: fixture.page.title.toUpperCase() });
		for (const [schema, complaint] of [
			['nothing.ts', 'exports no schema'],
			['gone.ts', "can't be loaded"],
			['{"type":', 'it is no JSON'],
		] as const) {
			const { code, stderr } = await runInProcess(extract(schema), { cwd });
			expect(code).toBe(2);
			expect(stderr).toContain(complaint);
		}
	});

	test('what it has no step for is refused by name, and the live view is shown', async () => {
		await open();
		const { id } = await json(['sessions', 'create', '--url', fixture.page.url, ...chosen]);
		const picture = await runInProcess(['sessions', 'screenshot', id, ...chosen]);
		expect(picture.code).toBe(2);
		expect(picture.stderr).toContain('actions.screenshot');
		const { liveUrl } = await json(['sessions', 'open', id, ...chosen]);
		expect(new URL(liveUrl).protocol).toMatch(/^https?:$/);
		expect((await runInProcess(['sessions', 'open', id, ...chosen])).stdout).toBe(`${liveUrl}\n`);
	});
});

describe('a hand-over with --json', () => {
	test('is JSON and nothing else', async () => {
		await open();
		const { id } = await json(['sessions', 'create', '--url', fixture.page.url, '--provider', 'smooth']);
		const { liveUrl } = await json(['sessions', 'open', id, '--provider', 'smooth']);
		const handOver = ['sessions', 'hand-over', id, '--until-text', fixture.page.title, '--provider', 'smooth'];
		expect(await json([...handOver, '--message', 'Log in'])).toEqual({ id, liveUrl, done: true });
	});

	test('needs a condition, as nobody is asked', async () => {
		await open();
		const argv = ['sessions', 'hand-over', 'any', '--provider', 'smooth', '--json'];
		const { code, stdout, stderr } = await runInProcess(argv, { stdin: '\n' });
		expect([code, stdout]).toEqual([2, '']);
		expect(JSON.parse(stderr).error.message).toContain('--until-url');
		expect(fixture.emulator.smooth.requests()).toEqual([]);
	});
});

const isMissing = findChromium() === null;

describe.skipIf(isMissing)(`with DevTools${isMissing ? ' (not run: no Chromium was found)' : ''}`, () => {
	test('each step has a connection of its own; what the session was opened with says whether it stays', {
		timeout: 90_000,
	}, async () => {
		// The vendor tells a moment later that a session has ended.
		await open({ browser: 'chromium', timing: { startup: 1, task: 1, release: 200 } });
		const folder = await mkdtemp(join(tmpdir(), 'anybrowser-steps-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		const { url, title } = fixture.page;
		for (const [provider, own] of [
			['skyvern', []],
			['browserbase', ['--provider-option', 'keepAlive=true']],
		] as const) {
			const chosen = ['--provider', provider];
			const { id } = await json(['sessions', 'create', '--url', url, ...own, ...chosen]);
			expect((await json(['sessions', 'evaluate', id, 'document.title', ...chosen])).value).toBe(title);
			const { file } = await json(['sessions', 'screenshot', id, '--out', `${provider}.png`, ...chosen], {
				cwd: folder,
			});
			expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
			await json(['sessions', 'goto', id, url, ...chosen]);
			expect(fixture.openSessions()).toEqual([id]);
			await json(['sessions', 'close', id, ...chosen]);
		}
		// Without it the vendor ends the session with its last connection, and it says so.
		const { id } = await json(['sessions', 'create', '--provider', 'browserbase']);
		const { code, stderr } = await runInProcess(['sessions', 'evaluate', id, '1 + 1', '--provider', 'browserbase']);
		expect(code).toBe(0);
		expect(stderr).toContain('the session has ended with its connection');
		// A hand-over that looks at the page has a connection too.
		const handed = await json(['sessions', 'create', '--provider', 'browserbase']);
		const handOver = ['sessions', 'hand-over', handed.id, '--until-url', ':', '--provider', 'browserbase'];
		const outcome = await runInProcess(handOver);
		expect([outcome.code, outcome.stdout]).toEqual([0, 'done\n']);
		expect(outcome.stderr).toContain('the session has ended with its connection');
		expect(fixture.openSessions()).toEqual([]);
	});
});

describe('an address is shown', () => {
	test.each([
		['linux', undefined, ['xdg-open']],
		['darwin', undefined, ['open']],
		['win32', undefined, ['rundll32', 'url.dll,FileProtocolHandler']],
		['linux', 'my-browser', ['my-browser']],
	] as const)('on %s by %s', async (platform, named, expected) => {
		const started: string[] = [];
		const start = async (program: string, parameters: readonly string[]) => void started.push(program, ...parameters);
		await openAddress('https://live.test/a?b=c&d="e"', { BROWSER: named }, { platform, start });
		expect(started).toEqual([...expected, 'https://live.test/a?b=c&d=%22e%22']);
	});

	test.each(['file:///etc/passwd', 'javascript:alert(1)', '-x', ''])('%j is not', async address => {
		const start = () => expect.unreachable();
		await expect(openAddress(address, {}, { start })).rejects.toThrow('no web address');
	});
});
