import { readFile } from 'node:fs/promises';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../browser/chromium/find-chromium.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import type { EmulatorServer } from '../http/emulator-server.ts';
import { axeFindings } from '../testing/axe-findings.ts';
import { createTestClient } from '../testing/test-client.ts';

const executablePath = findChromium();
/** Where pictures go, for people to look at. */
const pictures = process.env['INSPECTOR_PICTURES'];
const attack = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
const name = 'what people do in the inspector, in Chromium';

describe.skipIf(executablePath === null)(
	executablePath === null ? `${name} (not run: there is no Chromium)` : name,
	{ timeout: 60_000 },
	() => {
		let browser: Browser;
		let emulator: Emulator;
		let server: EmulatorServer;
		let page: Page;
		const problems: string[] = [];

		beforeAll(async () => {
			browser = await chromium.launch({
				executablePath: executablePath ?? '',
				args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--disable-sync'],
			});
		}, 60_000);
		afterAll(() => browser?.close());
		afterEach(async () => {
			await page?.context().close();
			await emulator?.close();
		});

		async function setUp(options: EmulatorOptions = {}) {
			problems.length = 0;
			emulator = createEmulator({ guard: 'record', timing: { task: 20 }, ...options });
			server = await emulator.listen();
			const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
			await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
			page = await context.newPage();
			page.on('pageerror', error => problems.push(String(error)));
			return {
				smooth: createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey'),
				skyvern: createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key'),
				browserbase: createTestClient(emulator.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key'),
			};
		}

		async function show(path: string): Promise<void> {
			await page.goto(`${server.url}${path}`);
			await page.locator('#connection[data-state=live]').waitFor();
		}
		const button = (label: string) => page.getByRole('button', { name: label, exact: true });
		const told = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
		const dialog = () => page.getByRole('alertdialog');
		const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
		const isHacked = () =>
			page.evaluate(() => 'hacked' in window || document.querySelector('main img[src="x"]') !== null);

		async function looks(title: string): Promise<void> {
			for (const [colorScheme, width] of [
				['light', 1200],
				['dark', 360],
			] as const) {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 800 });
				const look = `${title}-${colorScheme}-${width}`;
				expect([look, await axeFindings(page)]).toEqual([look, []]);
				const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				expect([look, overflow <= 0]).toEqual([look, true]);
				if (pictures) await page.screenshot({ path: `${pictures}/${look}.png`, fullPage: true });
			}
			await page.setViewportSize({ width: 1200, height: 800 });
		}

		test('a session is closed with the keyboard, after one question that Escape leaves', async () => {
			const { skyvern } = await setUp();
			const id = (await skyvern('POST', '/browser_sessions', {})).body.browser_session_id;
			const status = async () => (await skyvern('GET', `/browser_sessions/${id}`)).body.status;
			await expect.poll(status).toBe('running');
			await show(`/inspector/skyvern/${id}`);
			await button('Close the session').focus();
			await page.keyboard.press('Enter');
			await dialog().waitFor();
			expect(await dialog().getAttribute('aria-labelledby')).not.toBeNull();
			await page.getByRole('alertdialog', { name: 'Close this session?' }).waitFor();
			// What leaves everything as it is has the focus.
			expect(await focused()).toBe('Leave it');
			await looks('confirm');
			await page.keyboard.press('Escape');
			await dialog().waitFor({ state: 'detached' });
			expect([await focused(), await status()]).toEqual(['Close the session', 'running']);
			await page.keyboard.press('Space');
			await dialog().waitFor();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await told('The session is closed.').waitFor();
			expect(await status()).toBe('completed');
			await expect.poll(() => button('Close the session').isDisabled()).toBe(true);
			// The focus isn't lost with the button.
			await expect.poll(focused).toBe('The session is closed.');
			expect(await button('Cancel the task').count()).toBe(0);
			expect(problems).toEqual([]);
		});

		test('a task is canceled, and one that a session has as an event has no button for that', async () => {
			const { smooth } = await setUp({ agent: () => new Promise(() => undefined) });
			const { id } = (await smooth('POST', '/task', { task: attack })).body.r;
			await show(`/inspector/smooth/${id}`);
			await button('Cancel the task').click();
			await dialog().getByRole('button', { name: 'Cancel the task' }).click();
			await told('The task is canceled.').waitFor();
			expect((await smooth('GET', `/task/${id}`)).body.r.status).toBe('cancelled');
			expect([await isHacked(), await button('Close the session').count()]).toEqual([false, 0]);

			const session = (await smooth('POST', '/task', {})).body.r.id;
			const payload = { name: 'run_task', input: { task: 'look' } };
			await smooth('POST', `/task/${session}/event`, { name: 'session_action', payload, id: 'work' });
			await show('/');
			await page.getByRole('link', { name: 'look', exact: true }).click();
			await page.getByRole('heading', { name: 'work' }).waitFor();
			await page.locator('#connection[data-state=live]').waitFor();
			expect(await button('Cancel the task').count()).toBe(0);
		});

		test('what a paused task asks is answered in its page', async () => {
			const question = `Which size? ${attack}`;
			const { browserbase } = await setUp({ agent: async ({ ask }) => `chose ${await ask(question)}` });
			const { runId } = (await browserbase('POST', '/agents/runs', { task: 'buy' })).body;
			const run = async () => (await browserbase('GET', `/agents/runs/${runId}`)).body;
			await expect.poll(async () => (await run()).status).toBe('PAUSED');
			await show(`/inspector/browserbase/${runId}`);
			await page.getByRole('form', { name: `It waits: ${question}` }).waitFor();
			expect(await isHacked()).toBe(false);
			await looks('question');
			const answer = page.getByRole('textbox', { name: 'Answer' });
			await answer.fill('the large one');
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await told('It has the answer, and goes on.').waitFor();
			await answer.waitFor({ state: 'hidden' });
			await expect.poll(run).toMatchObject({ status: 'COMPLETED', result: { summary: 'chose the large one' } });
		});

		test('a request is copied, sent again, and saved with those that are shown', async () => {
			const { smooth } = await setUp({ bodyLimit: 2000 });
			await smooth('POST', '/task', { task: `it's ${attack}` });
			await smooth('GET', '/task');
			await smooth('POST', '/task', { task: 'x'.repeat(3000) });
			await show('/inspector/requests');
			const first = page.getByRole('listitem').filter({ hasText: 'POST /task' }).last();
			await first.locator('summary').focus();
			await page.keyboard.press('Enter');
			await first.getByRole('button', { name: 'Copy as curl' }).click();
			await told('The command is copied. $SMOOTH_API_KEY stands for the key.').waitFor();
			const command = await page.evaluate(() => navigator.clipboard.readText());
			expect(command).toContain(`curl --globoff --request POST ${server.smoothUrl}/task`);
			expect(command).toContain(`--data-raw '{"task":"it'\\''s `);
			expect([await isHacked(), command.includes('test-key')]).toEqual([false, false]);

			await first.getByRole('button', { name: 'Send it again' }).click();
			await page.getByRole('alertdialog', { name: 'Send this request again?' }).waitFor();
			expect(await dialog().textContent()).toContain('It is executed again, with the key that it had');
			await dialog().getByRole('button', { name: 'Leave it' }).click();
			expect(emulator.smooth.tasks()).toHaveLength(1);
			await first.getByRole('button', { name: 'Send it again' }).click();
			await dialog().getByRole('button', { name: 'Send it again' }).click();
			await told('It was sent again. The answer was 200.').waitFor();
			expect(emulator.smooth.tasks()).toHaveLength(2);
			expect(emulator.smooth.requests().at(-1)?.headers['apikey']).toBe('test-key');

			await page.getByText('Failures only').click();
			const large = page.getByRole('listitem').filter({ hasText: 'POST /task' });
			await large.locator('summary').click();
			await told("It can't be sent again, or copied. Its body was too large to keep.").waitFor();
			expect(await large.getByRole('button', { name: 'Send it again' }).isDisabled()).toBe(true);
			await looks('requests-failed');
			await page.getByText('Failures only').click();

			await page.getByRole('searchbox', { name: 'Filter' }).fill('GET');
			const [download] = await Promise.all([page.waitForEvent('download'), button('Download HAR').click()]);
			expect(download.suggestedFilename()).toBe('anybrowser-requests.har');
			const { log } = JSON.parse(await readFile(await download.path(), 'utf8'));
			expect(log.entries.map((each: { _ref: string }) => each._ref)).toEqual(['smooth-2']);
			await told('1 request is in the file, without keys and passwords.').waitFor();
			await page.getByRole('searchbox', { name: 'Filter' }).fill('');
			await first.locator('summary').click();
			await looks('requests');
			expect(problems).toEqual([]);
		});

		test('where a page may not write to the clipboard, the command is there to be selected', async () => {
			const { smooth } = await setUp();
			const { id } = (await smooth('POST', '/task', {})).body.r;
			await page.addInitScript(() => {
				Object.defineProperty(navigator, 'clipboard', { value: undefined });
			});
			await show(`/inspector/smooth/${id}`);
			await page.locator('summary', { hasText: 'POST /task' }).click();
			await button('Copy as curl').click();
			await told('This browser does not let the page copy it: here it is.').waitFor();
			expect(await page.getByLabel('Command', { exact: true }).textContent()).toContain('curl --globoff');
			await looks('session');
		});

		test('what is over is cleared from each list, and what is open stays', async () => {
			const { smooth } = await setUp();
			const open = (await smooth('POST', '/task', {})).body.r.id;
			const over = (await smooth('POST', '/task?x=1', { task: 'look' })).body.r.id;
			await expect.poll(() => emulator.smooth.tasks()[0]?.open).toBe(false);
			await show('/');
			await page.getByRole('link', { name: 'look' }).waitFor();
			await button('Clear what is over').click();
			await looks('clear');
			await dialog().getByRole('button', { name: 'Clear' }).click();
			await told('1 session or task is cleared.').waitFor();
			await page.getByRole('link', { name: 'look' }).waitFor({ state: 'detached' });
			expect(await page.getByRole('link', { name: open }).count()).toBe(1);
			await expect.poll(() => button('Clear what is over').isDisabled()).toBe(true);
			expect((await smooth('GET', `/task/${over}`)).body.r.status).toBe('done');
			for (const [path, label, count] of [
				['/inspector/requests', 'Clear the requests', '3 requests are cleared.'],
				['/inspector/complaints', 'Clear the complaints', '1 complaint is cleared.'],
			] as const) {
				await show(path);
				await button(label).click();
				await dialog().getByRole('button', { name: 'Clear' }).click();
				await told(count).waitFor();
				await page.locator('main .empty').waitFor();
				await expect.poll(() => button(label).isDisabled()).toBe(true);
			}
			// What has been cleared whole says how to begin.
			await smooth('DELETE', `/task/${open}`);
			await show('/');
			await button('Clear what is over').click();
			await dialog().getByRole('button', { name: 'Clear' }).click();
			await page.getByRole('heading', { name: 'Nothing to see yet' }).waitFor();
			await told('1 session or task is cleared.').waitFor();
		});

		test('a fault is planned, hits, and is taken back with the keyboard', async () => {
			const { smooth } = await setUp();
			await show('/inspector/faults');
			await page.getByText('No fault is planned').waitFor();
			expect(await page.getByLabel('Operation').isDisabled()).toBe(true);
			await page.getByLabel('Provider').selectOption('smooth');
			await page.getByLabel('Operation').selectOption('listTasks');
			await page.getByLabel('What happens').selectOption({ label: 'answer with a status, not executed' });
			await page.getByLabel('Status').fill('418');
			await page.getByLabel('Requests hit').fill('2');
			await page.getByLabel('Requests hit').press('Enter');
			await told('The fault is planned.').waitFor();
			const row = page.getByRole('row', { name: 'smooth · listTasks' });
			await row.getByText('is not executed, and answered with 418').waitFor();
			expect((await smooth('GET', '/task')).status).toBe(418);
			await row.getByRole('cell', { name: '1', exact: true }).waitFor();
			await page.getByLabel('What happens').selectOption({ label: 'answer with what is no JSON' });
			expect(await page.getByLabel('Status').isVisible()).toBe(false);
			await button('Plan it').click();
			await expect.poll(() => emulator.faults.pending).toBe(3);
			await page.getByRole('row').nth(2).waitFor();
			await looks('faults');
			await page.getByRole('button', { name: /^Take back: smooth · listTasks, .* answered with 418$/ }).focus();
			await page.keyboard.press('Enter');
			await told('The fault is taken back.').waitFor();
			await row.first().waitFor();
			expect(emulator.faults.pending).toBe(2);
			await expect.poll(focused).toBe('The fault is taken back.');
			expect(problems).toEqual([]);
		});

		test('a page in Chromium is steered: a field is filled, a button clicked, the picture too', async () => {
			const { skyvern } = await setUp({ browser: { type: 'chromium', args: ['--disable-quic', '--disable-sync'] } });
			const form =
				'<!doctype html><title>Shop</title><form action="/found"><label>Search <input name="q"></label><button>Find</button></form>';
			const site = await servePagesForTest({
				'/': form,
				'/found': `<!doctype html><title>Found</title><body style="margin:0"><a href="/" style="display:block;height:600px">Back</a>`,
			});
			const id = (await skyvern('POST', '/browser_sessions', { url: `${site}/` })).body.browser_session_id;
			const at = () => emulator.skyvern.sessions()[0]?.url?.replace(String(site), '');
			await expect.poll(at, { timeout: 15_000 }).toBe('/');
			await show(`/inspector/skyvern/${id}`);
			const field = page.getByLabel('Search');
			await field.waitFor({ timeout: 15_000 });
			await field.fill('lamps');
			await field.press('Enter');
			await expect.poll(() => page.getByLabel('Search').inputValue()).toBe('lamps');
			await button('Find').click();
			await expect.poll(at, { timeout: 15_000 }).toBe('/found?q=lamps');
			await page.getByRole('img', { name: 'Screenshot of Found' }).click({ position: { x: 60, y: 60 } });
			await expect.poll(at, { timeout: 15_000 }).toBe('/');
			await page.getByLabel('Address').fill('/found');
			await page.getByLabel('Address').press('Enter');
			await expect.poll(at, { timeout: 15_000 }).toBe('/found');
			await page.getByRole('img', { name: 'Screenshot of Found' }).waitFor();
			await looks('steered');
			expect(problems).toEqual([]);
		});
	},
);
