import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../browser/chromium/find-chromium.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorServer } from '../http/emulator-server.ts';
import { axeFindings } from '../testing/axe-findings.ts';

const executablePath = findChromium();
/** By day and by night, on wide and on narrow screens. */
const looks = [
	['light', 1200],
	['dark', 1200],
	['light', 360],
	['dark', 360],
] as const;
/** Where pictures go, for people to look at. */
const pictures = process.env['INSPECTOR_PICTURES'];
const attack = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;

describe.skipIf(executablePath === null)(
	executablePath === null ? 'the inspector in Chromium (not run: there is no Chromium)' : 'the inspector in Chromium',
	{ timeout: 60_000 },
	() => {
		let browser: Browser;
		let emulator: Emulator;
		let server: EmulatorServer;
		let page: Page;
		const problems: string[] = [];
		/** What the site was asked for. */
		const asked: string[] = [];

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

		async function open(path = '/', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
			problems.length = 0;
			const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
			page = await context.newPage();
			page.on('console', message => {
				if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
			});
			page.on('pageerror', error => problems.push(String(error)));
			// What the policy refuses is never answered.
			page.on('response', response => {
				if (!response.url().startsWith(server.url)) problems.push(`asked ${response.url()}`);
			});
			await page.goto(`${server.url}${path}`);
			return page;
		}

		/** Another of the inspector's pages, in the tab that is open. */
		async function show(path: string): Promise<void> {
			problems.length = 0;
			await page.goto(`${server.url}${path}`);
			await page.locator('#connection[data-state=live]').waitFor();
		}

		async function setUp() {
			emulator = createEmulator({ timing: { task: 20 }, guard: 'record' });
			server = await emulator.listen();
		}

		const headers = { apikey: 'very-secret-key', 'content-type': 'application/json' };
		async function smooth(path: string, body?: unknown): Promise<string> {
			const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
			const response = await fetch(`${server.smoothUrl}${path}`, { headers, ...init });
			return (await response.json()).r.id;
		}

		async function withSite<T>(html: string, work: (url: string) => Promise<T>): Promise<T> {
			const site = createServer((request, response) => {
				asked.push(request.url ?? '');
				const { port } = site.address() as AddressInfo; // a TCP server has one
				const own = html.replaceAll('SITE', `http://127.0.0.1:${port}`);
				response.setHeader('content-type', 'text/html').end(own);
			});
			asked.length = 0;
			await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve));
			try {
				return await work(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
			} finally {
				site.closeAllConnections();
				site.close();
			}
		}

		/** How many pixels the page is too wide. */
		async function overflow(): Promise<number> {
			return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
		}

		/** Short words that don't fit into their place, or are broken in it. */
		async function broken(): Promise<string[]> {
			return page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('.kept time, .kept .provider, .line .kind, .line time')]
					.filter(each => {
						const isCut = each.clientWidth > 0 && each.scrollWidth > each.clientWidth;
						return isCut || each.getClientRects().length > 1;
					})
					.map(each => each.textContent ?? ''),
			);
		}

		async function picture(name: string): Promise<void> {
			if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
		}

		test('says what to do as long as there is nothing', async () => {
			await setUp();
			await open();
			await page.getByRole('heading', { name: 'Nothing to see yet' }).waitFor();
			expect(await page.locator('pre').first().textContent()).toContain(`curl ${server.smoothUrl}/task`);
			await page.locator('#connection[data-state=live]').waitFor();
			expect([await axeFindings(page), problems]).toEqual([[], []]);
			await picture('empty');
		});

		test('shows a session as it is made, and the way to its timeline by keyboard', async () => {
			await setUp();
			await withSite('<title>Shop</title><h1>Lamps</h1><p style="color: green">In stock', async url => {
				await open();
				await page.locator('#connection[data-state=live]').waitFor();
				const id = await smooth('/task', { url });
				const link = page.getByRole('link', { name: id });
				await link.waitFor();
				await page.getByText('running').waitFor();

				// From the top: the skip link, then what the content begins with.
				await page.keyboard.press('Tab');
				expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
				await page.keyboard.press('Enter');
				for (let presses = 0; presses < 8; presses++) {
					await page.keyboard.press('Tab');
					if ((await page.evaluate(() => document.activeElement?.textContent)) === id) break;
				}
				const outline = await link.evaluate(element => getComputedStyle(element).outlineStyle);
				expect(outline).toBe('solid');
				// Something happens elsewhere, and the focus stays where it is.
				await smooth('/task', {});
				await page.locator('tbody tr').nth(1).waitFor();
				expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(id);
				await page.keyboard.press('Enter');
				await page.waitForURL(`**/inspector/smooth/${id}`);

				await page.getByRole('heading', { name: id }).waitFor();
				await page.locator('.timeline .title', { hasText: 'running' }).waitFor();
				await page.frameLocator('.page iframe').getByRole('heading', { name: 'Lamps' }).waitFor();
				await page.getByText(`Now: Shop, ${url}`).waitFor();
				const payload = { name: 'evaluate_js', input: { js: 'document.querySelector("h1").textContent = "Sold"' } };
				await smooth(`/task/${id}/event`, { name: 'browser_action', payload, id: 'sell' });
				await page.locator('.timeline .title', { hasText: 'browser_action' }).waitFor();
				await page.frameLocator('.page iframe').getByRole('heading', { name: 'Sold' }).waitFor();
				expect([await axeFindings(page), problems]).toEqual([[], []]);
				// What the page says of itself is true as well where nothing else of it has changed.
				await fetch(`${server.smoothUrl}/task/${id}`, { method: 'DELETE', headers });
				await page.getByText(`Last seen: Shop, ${url}`).waitFor();
			});
		});

		test('keeps the page of a session that has ended, and leaves its keys out', async () => {
			await setUp();
			const id = await withSite('<title>Last</title><h1>Seen</h1>', async url => {
				const made = await smooth('/task', { url, proxy_password: 'hunter22' });
				await expect.poll(() => emulator.smooth.sessions()[0]?.url).toBe(url);
				await fetch(`${server.smoothUrl}/task/${made}`, { method: 'DELETE', headers });
				return made;
			});
			await open(`/inspector/smooth/${id}`);
			await page.getByText('Last seen: Last').waitFor();
			await page.frameLocator('.page iframe').getByRole('heading', { name: 'Seen' }).waitFor();
			await page.locator('summary', { hasText: 'POST /task' }).click();
			const detail = await page.locator('.timeline pre').textContent();
			expect(detail).toContain('"apikey": "••••••"');
			for (const path of [`/smooth/${id}`, '/requests', '/overview', '/complaints', `/smooth/${id}/page`]) {
				const text = await (await fetch(`${server.url}/inspector/api${path}`)).text();
				expect(text).not.toMatch(/very-secret-key|hunter22/);
			}
		});

		test('shows a picture of a page that is drawn, and the last one of a page that is gone', async () => {
			emulator = createEmulator({ browser: { type: 'chromium', args: ['--disable-quic', '--disable-sync'] } });
			server = await emulator.listen();
			const drawn = '<title>Drawn</title><body style="background: teal"><h1>Drawn</h1>';
			const id = await withSite(drawn, async url => {
				const made = await smooth('/task', { url });
				await expect.poll(() => emulator.smooth.sessions()[0]?.url, { timeout: 15_000 }).toBe(url);
				return made;
			});
			await open(`/inspector/smooth/${id}`);
			const image = page.getByRole('img', { name: 'Screenshot of Drawn' });
			const width = () => image.evaluate(element => (element as HTMLImageElement).naturalWidth);
			await expect.poll(width, { timeout: 15_000 }).toBeGreaterThan(100);
			await picture('drawn');
			await fetch(`${server.smoothUrl}/task/${id}`, { method: 'DELETE', headers });
			await page.getByText('cancelled').first().waitFor();
			await expect.poll(() => emulator.smooth.sessions()[0]?.open).toBe(false);
			await page.reload();
			await page.getByText('Last seen: Drawn').waitFor();
			await expect.poll(width).toBeGreaterThan(100);
			expect([await axeFindings(page), problems]).toEqual([[], []]);
		});

		test('shows what clients and pages try as text, and runs none of it', async () => {
			await setUp();
			const evil = `<title>${attack}</title><h1>Evil</h1>${attack}<script>parent.hacked=1;top.location='about:blank'</script><meta http-equiv="refresh" content="0;url=SITE/stolen"><link rel="stylesheet" href="SITE/stolen.css"><img src="SITE/stolen.png"><iframe src="SITE/stolen.html"></iframe>`;
			await withSite(evil, async url => {
				const task = await smooth('/task', { task: attack, url: `${url}?${encodeURIComponent(attack)}` });
				const session = await smooth('/task', { url: `${url}?${encodeURIComponent(attack)}`, metadata: { a: attack } });
				const payload = { name: 'goto', input: { url: `javascript:${attack}` } };
				await smooth(`/task/${session}/event`, { name: 'browser_action', payload, id: attack });
				await fetch(`${server.smoothUrl}/${encodeURIComponent(attack)}`, { headers });
				await expect.poll(() => emulator.smooth.tasks().every(each => !each.open)).toBe(true);
				await expect.poll(() => asked.length).toBe(2);
				const paths = ['/', '/inspector/requests', '/inspector/complaints', '/inspector/coverage'];
				await open();
				for (const path of [...paths, `/inspector/smooth/${task}`, `/inspector/smooth/${session}`]) {
					await show(path);
					if (path.includes('/smooth/'))
						await page.frameLocator('.page iframe').getByRole('heading', { name: 'Evil' }).waitFor();
					for (const summary of await page.locator('.timeline summary').all()) await summary.click();
					expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
					expect(await page.locator('main img[src="x"], main script, main [onerror]').count()).toBe(0);
					expect(page.url()).toBe(`${server.url}${path}`);
					// The policy refuses what the page in the frame asks for, and Chromium says so.
					expect(problems.filter(each => !/Content Security Policy|sandboxed/.test(each))).toEqual([]);
				}
				// The frame has asked the site for nothing.
				expect(asked).toHaveLength(2);
				await show('/');
				expect(await page.getByRole('link', { name: attack }).count()).toBe(1);
			});
		});

		test('can be read by everybody: light and dark, on wide and on narrow screens', async () => {
			await setUp();
			const gone = await withSite('', async url => url);
			await withSite('<title>Shop</title><h1>Lamps</h1><ul><li>Lamp, 20 €<li>Desk, 90 €</ul>', async url => {
				const session = await smooth('/task', { url });
				await smooth('/task', { task: 'Find the cheapest lamp, and say what it costs with shipping to Norway', url });
				await smooth('/task', { task: 'look', url: gone });
				await smooth('/task?x=1', { tsak: 'look' });
				const done = await smooth('/task', {});
				await fetch(`${server.smoothUrl}/task/${done}`, { method: 'DELETE', headers });
				const skyvern = (path: string, body: unknown) =>
					fetch(`${server.skyvernUrl}${path}`, {
						method: 'POST',
						headers: { 'x-api-key': 'k', 'content-type': 'application/json' },
						body: JSON.stringify(body),
					});
				await skyvern('/browser_sessions', { url });
				const act = (id: string, name: string, input: unknown) =>
					smooth(`/task/${session}/event`, { name: 'browser_action', payload: { name, input }, id });
				await act('one', 'evaluate_js', { js: 'return document.title' });
				await act('two', 'goto', { url: gone });
				await expect.poll(() => emulator.smooth.tasks().every(each => !each.open)).toBe(true);
				await skyvern('/browser_profiles', { name: `A profile whose name is long ${'x'.repeat(200)}` });
				await skyvern('/run/tasks', {
					prompt: 'look',
					url: 'https://elsewhere.test/'.padEnd(300, 'x'),
					webhook_url: `${gone}/in/a/place/that/is/far/away`,
				});
				await fetch(`${server.browserbaseUrl}/v1/contexts`, {
					method: 'POST',
					headers: { 'x-bb-api-key': 'k', 'content-type': 'application/json' },
					body: '{}',
				});
				await expect.poll(() => emulator.skyvern.webhooks().length, { timeout: 20_000 }).toBeGreaterThan(0);
				const paths = [
					'/',
					`/inspector/smooth/${session}`,
					'/inspector/requests',
					'/inspector/storage',
					'/inspector/webhooks',
					'/inspector/complaints',
					'/inspector/coverage',
				];
				const ground = async () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
				await open();
				for (const path of paths) {
					await show(path);
					if (path.includes('/smooth/')) {
						await page.frameLocator('.page iframe').getByRole('heading', { name: 'Lamps' }).waitFor();
						await page.locator('summary').first().click();
					}
					if (path.endsWith('/webhooks')) await page.locator('.kept summary').first().click();
					for (const [colorScheme, width] of looks) {
						await page.emulateMedia({ colorScheme });
						await page.setViewportSize({ width, height: 800 });
						const look = `${path} ${colorScheme} ${width}`;
						expect(await ground(), look).toBe(colorScheme === 'dark' ? 'rgb(19, 21, 25)' : 'rgb(247, 247, 248)');
						// Colours don't depend on the width: one look at each is enough, and it takes long.
						const isAsked = (colorScheme === 'light') === (width === 1200);
						expect([isAsked ? await axeFindings(page) : [], problems], look).toEqual([[], []]);
						expect([await overflow(), await broken()], look).toEqual([0, []]);
						await picture(`${path.split('/')[2] ?? 'overview'}-${colorScheme}-${width}`);
					}
				}
			});
		});

		test("begins a task's page with its answer, and shows its steps in full size by keyboard", async () => {
			emulator = createEmulator({
				timing: { startup: 0, task: 0 },
				agent: async ({ page: its, step, prompt }) => {
					step('Open the shop', 'goto');
					await its.goto(prompt);
					step(`Click ${attack}`, 'click');
					await its.follow('a');
					return { total: attack };
				},
			});
			server = await emulator.listen();
			await withSite(`<title>Shop</title><h1>Lamps</h1><a href="SITE/cart">Buy</a>${attack}`, async url => {
				const session = await smooth('/task', { url });
				await expect.poll(() => emulator.smooth.sessions()[0]?.url).toBe(url);
				const payload = { name: 'run_task', input: { task: url } };
				await smooth(`/task/${session}/event`, { name: 'session_action', payload, id: 'one' });
				await open();
				// Its row stands below its session's.
				await page.locator('tr.within', { hasText: 'done' }).waitFor();
				expect(await page.locator('tbody tr').first().textContent()).toContain('1 task in it');
				await page.getByRole('link', { name: url, exact: true }).first().click();
				await page.getByRole('heading', { name: 'Answer' }).waitFor();
				const headings = await page.locator('main h1, main h2:visible').allTextContents();
				expect(headings.map(each => each.split(' ')[0])).toEqual([
					expect.stringContaining(session),
					'Answer',
					'Steps',
					'Timeline',
					'Page',
				]);
				expect(await page.locator('.outcome-of pre').textContent()).toBe(JSON.stringify({ total: attack }, null, 2));

				const zooms = page.locator('.zoom');
				await expect.poll(() => zooms.count()).toBe(4);
				await page.locator('#filter').focus();
				for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Shift+Tab');
				await page.keyboard.press('Enter');
				const dialog = page.getByRole('dialog');
				await dialog.waitFor();
				const title = () => dialog.getByRole('heading').textContent();
				const opened = await title();
				for (const [key, shown] of [
					['ArrowLeft', 'Step 1 of 2'],
					['ArrowLeft', 'Step 1 of 2'],
					['ArrowRight', 'Step 2 of 2'],
					['ArrowRight', 'Step 2 of 2'],
				] as const) {
					await page.keyboard.press(key);
					expect(await title()).toContain(shown);
				}
				await dialog.getByRole('button', { name: 'After' }).press('Enter');
				expect(await title()).toBe(`Step 2 of 2, after: Click ${attack}`);
				await dialog.frameLocator('iframe').getByRole('heading', { name: 'Lamps' }).waitFor();
				for (const [colorScheme, width] of looks) {
					await page.emulateMedia({ colorScheme });
					await page.setViewportSize({ width, height: 800 });
					expect([await axeFindings(page), await overflow()], `${colorScheme} ${width}`).toEqual([[], 0]);
				}
				await page.keyboard.press('Escape');
				await dialog.waitFor({ state: 'hidden' });
				const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
				expect(focused).toMatch(/^Zoom: /);
				expect(opened).toContain(focused?.includes('before') ? 'before' : 'after');
				expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
				expect(problems.filter(each => !/Content Security Policy|sandboxed/.test(each))).toEqual([]);
			});
		});

		test('tells failures by mark and word, with what the vendor said and what was planned', async () => {
			await setUp();
			const gone = await withSite('', async url => url);
			const session = await smooth('/task', {});
			await expect.poll(() => emulator.smooth.sessions()[0]?.status).toBe('running');
			const payload = { name: 'goto', input: { url: gone } };
			await smooth(`/task/${session}/event`, { name: 'browser_action', payload, id: 'one' });
			await open(`/inspector/smooth/${session}`);
			const failed = page.locator('.timeline li.failed');
			await failed.first().waitFor();
			await page.getByRole('heading', { name: 'Failed last: browser_action' }).waitFor();
			emulator.faults.add({ operation: 'getTask', status: 503, body: { detail: `Later, please ${attack}` } });
			await fetch(`${server.smoothUrl}/task/${session}`, { headers });
			await page.getByLabel('Failures only').check();
			await expect.poll(() => page.locator('.timeline li').count()).toBe(2);
			const texts = await failed.allTextContents();
			expect(texts).toEqual([expect.stringContaining('failed: 400'), expect.stringContaining('failed: 503')]);
			expect(texts[1]).toContain(`planned fault: it is not executed, and answered with 503. Later, please ${attack}`);
			const mark = () =>
				failed
					.first()
					.locator('.outcome')
					.evaluate(each => getComputedStyle(each, '::before').content);
			expect(await mark()).toContain('✕');
			await show('/inspector/requests');
			await page.getByLabel('Failures only').check();
			await expect.poll(() => page.locator('.timeline li').count()).toBe(1);
			await show('/');
			await page.getByLabel('Failed only').check();
			await expect.poll(() => page.locator('tbody tr').count()).toBe(0);
			expect(await axeFindings(page)).toEqual([]);
		});

		test('asks every now and then where events do not come through, and says when the emulator has stopped', async () => {
			await setUp();
			const context = await browser.newContext();
			page = await context.newPage();
			await page.route('**/inspector/api/events', route => route.abort());
			await page.goto(server.url);
			await page.locator('#connection[data-state=polling]').waitFor();
			const id = await smooth('/task', {});
			await page.getByRole('link', { name: id }).waitFor();
			// One that fails hasn't stopped.
			await page.route('**/inspector/api/overview', route => route.fulfill({ status: 500, body: '{}' }));
			await page.locator('#connection', { hasText: 'this could not be shown' }).waitFor();
			await page.unroute('**/inspector/api/overview');
			await page.locator('#connection[data-state=polling]').waitFor();
			await emulator.close();
			await page.locator('#connection[data-state=lost]').waitFor();
		});
	},
);
