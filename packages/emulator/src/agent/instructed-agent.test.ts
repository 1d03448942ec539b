import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDomBrowser } from '../browser/dom-browser.ts';
import type { EmulatedBrowser, EmulatedPage } from '../browser/emulated-browser.ts';
import { type PageServer, servePages } from '../browser/page-server.ts';
import type { AgentTask } from './agent.ts';
import { instructedAgent } from './instructed-agent.ts';

const PRICE = {
	type: 'object',
	properties: { name: { type: 'string' }, price: { type: 'number' } },
	required: ['name', 'price'],
};

let server: PageServer;
let browser: EmulatedBrowser;
let page: EmulatedPage;

beforeEach(async () => {
	server = await servePages({
		'/': `<title>Shop</title><form action="/other"><input name="newsletter"></form>
			<form action="/found"><label>Search <input name="q"></label><button name="go" value="1">Go</button></form>`,
		'/found': (request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<title>Found ${request.url}</title><a href="/lamp">Lamp</a>`);
		},
		'/lamp': '<title>Lamp</title><h1>Lamp</h1><b class="price">€ 20</b>',
	});
	browser = createDomBrowser();
	page = browser.newPage();
});

afterEach(async () => {
	await browser.close();
	await server.close();
});

function run(prompt: string, overrides: Partial<AgentTask> = {}): Promise<unknown> {
	const task = {
		prompt,
		url: `${server.origin}/`,
		schema: null,
		maxSteps: 10,
		page,
		tools: {},
		signal: new AbortController().signal,
	};
	return Promise.resolve(instructedAgent({ ...task, ...overrides }));
}

it('does one thing after another and ends with what the schema asks for', async () => {
	const output = await run('Fill Search with "lamp", submit the form, then click Lamp and extract the product', {
		schema: PRICE,
	});
	expect(output).toEqual({ name: 'Lamp', price: 20 });
	expect(page.url).toBe(`${server.origin}/lamp`);
});

it('submits the form that it filled', async () => {
	await run('type lamp into search, submit');
	expect(page.title).toBe('Found /found?q=lamp&go=1');
});

it('sums up honestly when no schema is given', async () => {
	expect(await run('Go to /lamp. Ponder the orb. Get the price')).toBe(
		`The page is "Lamp" at ${server.origin}/lamp. Done: went to /lamp. ` +
			'Not extracted, as no schema says what it should look like: "the price". Not understood: "Ponder the orb".',
	);
});

it('never repeats what it typed', async () => {
	expect(await run('fill Search with hunter2')).not.toContain('hunter2');
});

it('starts where the page is, without a url', async () => {
	await page.goto(`${server.origin}/lamp`);
	expect(await run('', { url: null, schema: PRICE })).toEqual({ name: 'Lamp', price: 20 });
});

it('fails with the step that fails', async () => {
	await expect(run('click Nonsense, then extract the price', { schema: PRICE })).rejects.toMatchObject({
		kind: 'element',
		message: expect.stringContaining('"Nonsense"'),
	});
});

it('fails when the page lacks what the schema asks for', async () => {
	await expect(run('extract the price', { schema: PRICE })).rejects.toMatchObject({ kind: 'extraction' });
});

it('takes no more steps than it may', async () => {
	await expect(run('go to /lamp, go to /found', { maxSteps: 1 })).rejects.toThrow('more than the 1 steps');
	expect(page.url).toBe(`${server.origin}/lamp`);
});

it('stops when it is told to', async () => {
	const reason = new Error('cancelled');
	await expect(run('go to /lamp', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
	expect(page.url).toBe('about:blank');
	await expect(run('', { url: null, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
