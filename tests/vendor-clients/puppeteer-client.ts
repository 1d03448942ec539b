// Runs by itself, on a Node that leaves types out: `<folder with puppeteer-core> <address> <page> <disconnect|close>`.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder = '', browserWSEndpoint = '', url = '', end = ''] = process.argv.slice(2);

/** As much as is used here: the package isn't one of this project's. */
interface Page {
	goto(url: string): Promise<unknown>;
	title(): Promise<string>;
	click(selector: string): Promise<void>;
	close(): Promise<void>;
}
interface Browser {
	newPage(): Promise<Page>;
	createBrowserContext(): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
	disconnect(): Promise<void>;
	close(): Promise<void>;
}

const path = createRequire(`${folder}/package.json`).resolve('puppeteer-core');
const { default: puppeteer } = (await import(pathToFileURL(path).href)) as {
	readonly default: { connect(options: object): Promise<Browser> };
};
const browser = await puppeteer.connect({ browserWSEndpoint });
const page = await browser.newPage();
await page.goto(url);
const title = await page.title();
await page.goto('data:text/html,<button onclick="document.title=`clicked`">click</button>');
await page.click('button');
const clicked = await page.title();
const context = await browser.createBrowserContext();
const other = await context.newPage();
await other.goto('data:text/html,<title>other</title>');
process.stdout.write(JSON.stringify({ title, clicked, other: await other.title() }));
await context.close();
await page.close();
if (end === 'close') await browser.close();
else await browser.disconnect();
