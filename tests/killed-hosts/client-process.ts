// A host that uses a DevTools address until it is killed: `<address>`.
import { chromium } from 'playwright-core';

const browser = await chromium.connectOverCDP(process.argv[2] ?? '');
process.stdout.write('connected\n');
for (;;) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto('data:text/html,<title>here</title>');
	await page.title();
	await context.close();
}
