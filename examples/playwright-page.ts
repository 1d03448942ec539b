// Playwright on a provider's browser: the same page that the agent sees.
//
//   npx tsx examples/playwright-page.ts https://shop.example
//
// The provider and its key come from the environment. One that gives no address of its browsers refuses it, and says what to use.
import '@anybrowser/core/playwright';
import { createClient } from 'anybrowser';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const browsers = await createClient();
await browsers.sessions.use({}, async session => {
	const page = await session.page();
	await page.goto(url);
	const names = await page.locator('.name').allTextContents();
	console.log(`${await page.title()}: ${names.join(', ')}`);
});
