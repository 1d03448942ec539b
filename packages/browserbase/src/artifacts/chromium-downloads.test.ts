import { createClient } from '@anybrowser/core';
import { createEmulator, findChromium } from '@anybrowser/emulator';
import { openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserbase } from '../browserbase.ts';

const isMissing = findChromium() === null;

test.skipIf(isMissing)(
	`what a page gives over DevTools comes out${isMissing ? ' (not run: no Chromium was found; set ANYBROWSER_CHROMIUM)' : ''}`,
	async () => {
		const emulator = createEmulator({ browser: 'chromium' });
		const site = await openLoopbackServer((request, response) => {
			const isFile = request.url === '/a.csv';
			response.setHeader('content-type', isFile ? 'text/csv' : 'text/html');
			response.end(isFile ? 'one,two' : '<title>Shop</title><a download href="/a.csv">Prices</a>');
		});
		try {
			const { browserbaseUrl: baseUrl } = await emulator.listen();
			const client = createClient({ provider: browserbase({ apiKey: 'any', baseUrl }) });
			await client.sessions.use({ url: `${site.url}/` }, async session => {
				// The client is Playwright, whose types this package doesn't import.
				await ((await session.page()) as Page).click('a');
				const [file] = await session.downloads({ atLeast: 1 }, { deadline: 15_000 });
				expect([file?.name, file?.mediaType]).toEqual([expect.stringMatching(/^a-\d+\.csv$/), 'text/csv']);
				expect(new TextDecoder().decode(await file?.bytes())).toBe('one,two');
			});
		} finally {
			await emulator.close();
			await site.close();
		}
	},
);
