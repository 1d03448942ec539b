import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLoopbackProxy } from '@anybrowser/test-kit/loopback-proxy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectDevTools } from '../serve/testing/devtools-client.ts';
import { type FakeBrowser, startFakeBrowser } from '../serve/testing/fake-browser.ts';
import { openCliFixture, runInProcess, runProcess } from './testing/cli-fixture.ts';

const patience = { timeout: 15_000, interval: 10 };
let browser: FakeBrowser;
let fixture: Awaited<ReturnType<typeof openCliFixture>>;
let folder: string;
let env: Readonly<Record<string, string>>;

beforeEach(async () => {
	browser = await startFakeBrowser();
	fixture = await openCliFixture({ skyvern: { browserAddress: () => browser.url } });
	folder = await mkdtemp(join(tmpdir(), 'serve-'));
	env = { ...fixture.env, XDG_STATE_HOME: folder };
	for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await fixture.close();
	await browser.close();
	await rm(folder, { recursive: true });
});

/** Serves in this process until `use` is done with the addresses. */
async function serving(argv: readonly string[], use: (address: { readonly webSocketUrl: string }) => Promise<void>) {
	const ending = new AbortController();
	let used: Promise<void> | undefined;
	const outcome = await runInProcess(['serve', '--provider', 'skyvern', '--port', '0', '--json', ...argv], {
		env,
		signal: ending.signal,
		onOutput(stdout) {
			used ??= use(JSON.parse(stdout)).finally(() => ending.abort(new Error('done')));
		},
	});
	await used;
	return outcome;
}

test('serve gives its addresses, opens with the flags, and closes when it is told to stop', async () => {
	const { code, stderr } = await serving(['--timeout', '20'], async ({ webSocketUrl }) => {
		const client = await connectDevTools(webSocketUrl);
		await client.call('Any.thing');
		expect(fixture.openSessions()).toHaveLength(1);
	});
	expect([code, stderr]).toEqual([0, '']);
	expect(fixture.openSessions()).toEqual([]);
	const create = fixture.emulator.skyvern.requests().find(({ operation }) => operation === 'createBrowserSession');
	expect(create?.body).toMatchObject({ timeout: 20 });
});

test('serve ends well by itself when --deadline passes', async () => {
	const argv = ['serve', '--provider', 'skyvern', '--port', '0', '--deadline', '10ms'];
	const { code, stderr } = await runInProcess(argv, { env });
	expect([code, stderr]).toEqual([0, 'stopping …\n']);
});

test('serve says for people what happens, without a secret', async () => {
	const ending = new AbortController();
	let isUsed = false;
	const { stdout, stderr } = await runInProcess(['serve', '--provider', 'skyvern', '--port', '0'], {
		env: { ...env, ANYBROWSER_SERVE_TOKEN: 'a-token-of-the-environment' },
		signal: ending.signal,
		async onOutput(text) {
			const url = /ws:\S+/.exec(text)?.[0];
			if (isUsed || url === undefined) return;
			isUsed = true;
			const client = await connectDevTools(url);
			await client.call('Any.thing');
			await connectDevTools(`${url}?nonsense=1`).then(({ closed }) => closed);
			ending.abort(new Error('done'));
		},
	});
	expect(stdout).toMatch(
		/^ready: a browser of skyvern is opened .*\n {2}http:\/\/127\.0\.0\.1:\d+\/a-token-of-the-environment\n/,
	);
	expect(stderr).toMatch(
		/session \S+ was opened\n.*connected to its browser\nturned away: .*nonsense.*\nstopping …\n.*was closed/,
	);
	expect(stdout + stderr).not.toMatch(/which-is-secret|a-secret-of-the-address/);
});

test('serve reaches the provider and the browser by the proxy of the environment', async () => {
	const proxy = await openLoopbackProxy();
	const addresses = [browser.httpUrl, fixture.server.url].map(url => new URL(url).host);
	Object.assign(browser, { url: browser.httpUrl });
	let used: Promise<void> | undefined;
	const { code } = await runProcess(['serve', '--provider', 'skyvern', '--port', '0', '--json'], {
		env: { ...env, HTTP_PROXY: proxy.url, http_proxy: '', NO_PROXY: '', no_proxy: '' },
		onOutput({ stdout }, child) {
			if (!stdout.includes('}')) return;
			used ??= connectDevTools(JSON.parse(stdout).webSocketUrl)
				.then(client => client.call('Any.thing'))
				.then(() => {})
				.finally(() => child.kill('SIGTERM'));
		},
	});
	await used;
	expect(code).toBe(0);
	expect(new Set(proxy.asked)).toEqual(new Set(addresses));
	// The question where its WebSocket is, and the WebSocket itself.
	expect(browser.requests.map(({ url }) => url?.replace(/\?.*/, ''))).toEqual(['/json/version', '/']);
	expect(proxy.asked.filter(host => host === addresses[0])).toHaveLength(2);
	await proxy.close();
}, 40_000);

test.each([
	[['--provider', 'smooth'], 2, `smooth can't honour "cdp.endpoint"`],
	[['--provider', 'skyvern', '--host', '0.0.0.0'], 3, 'an address of this machine'],
	[['--provider', 'skyvern', '--idle', 'soon'], 2, 'A time such as 90s'],
	[['--provider', 'skyvern', '--token', 'abc'], 2, '--token is no option'],
] as const)('serve %j is refused', async (argv, exitCode, why) => {
	const { code, stdout, stderr } = await runInProcess(['serve', '--port', '0', ...argv], { env });
	expect([code, stdout]).toEqual([exitCode, '']);
	expect(stderr).toContain(why);
	expect(fixture.emulator.skyvern.requests()).toEqual([]);
});

test('what a serve that was killed has left open, the next one closes; SIGTERM leaves nothing', async () => {
	const use = async (stdout: string) => {
		const client = await connectDevTools(JSON.parse(stdout).webSocketUrl);
		await client.call('Any.thing');
	};
	const start = async (signal: 'SIGKILL' | 'SIGTERM') => {
		let used: Promise<void> | undefined;
		const outcome = await runProcess(['serve', '--provider', 'skyvern', '--port', '0', '--json'], {
			env,
			onOutput({ stdout }, child) {
				if (stdout.includes('}')) used ??= use(stdout).finally(() => child.kill(signal));
			},
		});
		await used;
		return outcome;
	};
	await start('SIGKILL');
	const [left] = fixture.openSessions();
	expect(left).toBeDefined();
	const { code } = await start('SIGTERM');
	expect(code).toBe(0);
	await expect.poll(() => fixture.openSessions(), patience).toEqual([]);
	expect(await readFile(join(folder, 'anybrowser', 'serve.jsonl'), 'utf8')).not.toMatch(/which-is-secret|a-secret-of/);
}, 40_000);
