import assert from 'node:assert/strict';
import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import type { Case } from '@anybrowser/test-kit/cases/case';
import { chromium } from 'playwright-core';
import type { Stage } from '../stage.ts';
import { textIn } from './fields-of.ts';
import { until } from './until.ts';

const key = 'a-key-of-these-cases';

/** DevTools clients that we did not write, on sessions with a real Chromium. */
export const browserbaseDevtoolsCases: readonly Case<Stage>[] = [
	{
		name: 'browserbase in Chromium: Stagehand opens a session of its own, goes to a page and ends it',
		run: stage =>
			inChromium(async (emulator, baseUrl) => {
				const { site, browserbaseNode } = stage;
				const title = await browserbaseNode.call('visit', { url: `${site.url}/`, base_url: baseUrl });
				assert.equal(title, 'Harbour');
				await until(() => allEnded(emulator));
			}),
	},
	{
		name: 'browserbase in Chromium: Stagehand goes to a page in a session of our client',
		run: ({ site, browserbaseNode }) =>
			inChromium(async (emulator, baseUrl) => {
				const client = createClient({ provider: browserbase({ apiKey: key, baseUrl }) });
				await client.sessions.use({}, async session => {
					const { url: cdp_url } = await client.provider.cdp.endpoint(session.id);
					const args = { url: `${site.url}/`, base_url: baseUrl, cdp_url };
					assert.equal(await browserbaseNode.call('visit', args), 'Harbour');
				});
				await until(() => allEnded(emulator));
			}),
	},
	{
		name: "browserbase in Chromium: Playwright's connectOverCDP drives a session that its SDK has opened",
		run: ({ site, browserbaseNode }) =>
			inChromium(async (emulator, baseUrl) => {
				const args = { method: 'sessions.create', body: { keepAlive: false }, key, base_url: baseUrl };
				const made = await browserbaseNode.call('invoke', args);
				const browser = await chromium.connectOverCDP(textIn(made, 'connectUrl'));
				const [page] = browser.contexts()[0]?.pages() ?? [];
				assert.ok(page, 'the browser has no page');
				await page.goto(`${site.url}/`);
				assert.equal(await page.title(), 'Harbour');
				await browser.close();
				await until(() => allEnded(emulator));
			}),
	},
];

async function inChromium(work: (emulator: Emulator, baseUrl: string) => Promise<void>): Promise<void> {
	const emulator = createEmulator({ browser: 'chromium', guard: 'record', timing: { release: 0 } });
	try {
		const { browserbaseUrl } = await emulator.listen();
		await work(emulator, browserbaseUrl.replace(/\/v1$/, ''));
		assert.deepEqual(
			emulator.violations.map(each => each.message),
			[],
		);
	} finally {
		await emulator.close();
	}
}

function allEnded(emulator: Emulator): boolean {
	const sessions = emulator.browserbase.sessions();
	assert.equal(sessions.length, 1);
	return sessions.every(({ status, open }) => status === 'COMPLETED' && !open);
}
