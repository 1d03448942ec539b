import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createEmulator } from '../../create-emulator.ts';
import type { Emulator } from '../../emulator.ts';
import { createTestClient } from '../../testing/test-client.ts';
import { emptyStorage } from '../browser-storage.ts';
import { BrowserUnavailableError } from './browser-unavailable-error.ts';
import { ChromiumLauncher } from './chromium-launcher.ts';
import { findChromium } from './find-chromium.ts';

const isThere = findChromium() !== null;
const patience = { timeout: 20_000, interval: 50 };

test('says at once that there is no such Chromium', () => {
	const options = { browser: { type: 'chromium', executablePath: '/nowhere/chromium' } } as const;
	expect(() => createEmulator(options)).toThrow(BrowserUnavailableError);
	expect(() => createEmulator(options)).toThrow('/nowhere/chromium');
});

describe.skipIf(!isThere)(isThere ? 'Chromium' : 'not run: there is no Chromium here', { timeout: 60_000 }, () => {
	let site: PageServer;
	/** Where whatever is started here leaves what it leaves behind. */
	let temporary: string;
	let emulator: Emulator | undefined;
	let launcher: ChromiumLauncher | undefined;
	const previous = process.env['TMPDIR'];

	beforeAll(async () => {
		temporary = mkdtempSync(join(tmpdir(), 'anybrowser-test-'));
		process.env['TMPDIR'] = temporary;
		site = await servePages({
			'/': `<title>Home</title><body style="margin: 0; height: 3000px"><p id="p">static</p><p class="unseen">unseen</p>
				<style>.unseen { display: none }</style><script>document.querySelector('#p').textContent = 'scripted'</script>`,
			'/wait': '<title>Wait</title>',
		});
	});
	afterEach(async () => {
		await emulator?.close();
		await launcher?.close();
		emulator = undefined;
		launcher = undefined;
	});
	afterAll(async () => {
		await site.close();
		if (previous === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = previous;
		rmSync(temporary, { recursive: true });
	});

	/** Process ids of what was started with its profile in the test's own directory. */
	const running = (directory = temporary): number[] =>
		execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
			.split('\n')
			.filter(line => line.includes(`--user-data-dir=${directory}`) && !line.includes('--type='))
			.map(line => Number.parseInt(line, 10));
	/** What Playwright and we write; Chromium itself leaves sockets of its own making in other places. */
	const leftBehind = (directory = temporary) =>
		readdirSync(directory).filter(name => /^(playwright|anybrowser)/.test(name));

	test('runs the scripts of pages, sees with its style, and draws', async () => {
		launcher = new ChromiumLauncher();
		const browser = await launcher.open({ storage: emptyStorage, remote: false });
		const page = await browser.newPage();
		await page.goto(site.origin);
		expect(await page.text()).toBe('scripted');
		const sizes = [await page.screenshot(), await page.screenshot({ fullPage: true })].map(png => {
			const picture = Buffer.from(png ?? new Uint8Array());
			expect(picture.toString('latin1', 1, 4)).toBe('PNG');
			return picture.readUInt32BE(20);
		});
		expect(sizes[0]).toBeLessThan(3000);
		expect(sizes[1]).toBe(3000);
		await browser.close();
	});

	test('has one process for all that nobody else reaches, and nothing afterwards', async () => {
		launcher = new ChromiumLauncher();
		const open = () => launcher?.open({ storage: emptyStorage, remote: false });
		const browsers = await Promise.all([open(), open()]);
		expect(browsers.map(browser => browser?.address)).toEqual([null, null]);
		expect(running()).toHaveLength(1);
		await Promise.all(browsers.map(browser => browser?.close()));
		await launcher.close();
		await expect.poll(() => running(), patience).toEqual([]);
		expect(leftBehind()).toEqual([]);
	});

	test('tells when its process dies, and starts another for the next', async () => {
		launcher = new ChromiumLauncher();
		for (const remote of [false, true]) {
			const browser = await launcher.open({ storage: emptyStorage, remote });
			const page = await browser.newPage();
			for (const pid of running()) process.kill(pid, 'SIGKILL');
			await expect.poll(() => browser.ended.aborted, patience).toBe(true);
			expect(String(browser.ended.reason)).toContain('ended unexpectedly');
			await expect(page.goto(site.origin)).rejects.toMatchObject({ name: 'PageError' });
			await expect(browser.storage()).rejects.toThrow();
			await browser.close();
			const next = await launcher.open({ storage: emptyStorage, remote });
			await (await next.newPage()).goto(site.origin);
			await next.close();
		}
		await launcher.close();
		await expect.poll(() => leftBehind(), patience).toEqual([]);
	});

	test("gives a session of Skyvern an address, where a client's first page is the session's", async () => {
		emulator = createEmulator({ browser: 'chromium' });
		const send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const open = async () => {
			const id = (await send('POST', '/browser_sessions', { url: site.origin })).body.browser_session_id;
			const read = async () => (await send('GET', `/browser_sessions/${id}`)).body;
			await expect.poll(async () => (await read()).status, patience).toBe('running');
			return { id, read, address: (await read()).browser_address as string };
		};
		const [one, other] = await Promise.all([open(), open()]);
		expect(one.address).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/devtools\/browser\/[\w-]+$/);
		expect(other.address).not.toBe(one.address);
		const { chromium } = await import('playwright-core');
		const client = await chromium.connectOverCDP(one.address);
		const [context] = client.contexts();
		const pages = context?.pages() ?? [];
		expect(pages.map(page => page.url())).toEqual([`${site.origin}/`]);
		await pages[0]?.goto(`${site.origin}/wait`);
		await context?.addCookies([{ name: 'a', value: '1', url: site.origin }]);
		await client.close();
		const at = (id: string) => emulator?.skyvern.sessions().find(session => session.id === id)?.url;
		await expect.poll(() => at(one.id), patience).toBe(`${site.origin}/wait`);
		expect(at(other.id)).toBe(`${site.origin}/`);
		expect((await one.read()).status).toBe('running');
		await send('POST', `/browser_sessions/${one.id}/close`);
		expect((await one.read()).browser_address).toBe(`${one.address}::closed::${one.id.slice(4)}`);
		await expect.poll(() => running(), patience).toHaveLength(1);
		await emulator.close();
		emulator.assertConforming();
		await expect.poll(() => running(), patience).toEqual([]);
		expect(leftBehind()).toEqual([]);
	});

	test('fails the sessions whose process dies, as the vendors would', async () => {
		emulator = createEmulator({ browser: 'chromium' });
		const skyvern = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const smooth = createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
		const { browser_session_id } = (await skyvern('POST', '/browser_sessions', {})).body;
		const { id } = (await smooth('POST', '/task', { task: null })).body.r;
		const states = async () => [
			(await skyvern('GET', `/browser_sessions/${browser_session_id}`)).body.status,
			(await smooth('GET', `/task/${id}`)).body.r.status,
		];
		await expect.poll(states, patience).toEqual(['running', 'running']);
		for (const pid of running()) process.kill(pid, 'SIGKILL');
		await expect.poll(states, patience).toEqual(['failed', 'failed']);
		expect((await smooth('GET', `/task/${id}`)).body.r.output).toContain('ended unexpectedly');
		emulator.assertConforming();
	});

	test.concurrent.for<[title: string, end: (child: ReturnType<typeof spawn>) => void, code: number | null]>([
		['returns without closing', child => child.stdin?.end('exit'), 0],
		['is interrupted', child => child.kill('SIGINT'), 130],
		['is terminated', child => child.kill('SIGTERM'), 143],
		['fails', child => child.stdin?.end('throw'), 7],
	])('leaves nothing behind when the process %s', async ([, end, code], { expect }) => {
		const own = mkdtempSync(join(temporary, 'own-'));
		const script = `
			const { ChromiumLauncher } = await import(${JSON.stringify(join(import.meta.dirname, 'chromium-launcher.ts'))});
			const launcher = new ChromiumLauncher();
			for (const remote of [false, true]) await launcher.open({ storage: { cookies: [], origins: [] }, remote });
			process.stdin.on('data', text => { if (String(text) === 'exit') process.exit(0); process.exit(7); });
			console.log('up');`;
		const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
			stdio: ['pipe', 'pipe', 'inherit'],
			env: { ...process.env, TMPDIR: own },
		});
		const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
		await new Promise<void>(resolve => child.stdout?.once('data', () => resolve()));
		expect(running(own)).toHaveLength(2);
		end(child);
		expect(await ended).toBe(code);
		await expect.poll(() => running(own), patience).toEqual([]);
		await expect.poll(() => leftBehind(own), patience).toEqual([]);
	});
});
