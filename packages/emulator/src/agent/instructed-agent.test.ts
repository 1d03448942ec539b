import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDomBrowser } from '../browser/dom-browser.ts';
import type { EmulatedBrowser, EmulatedPage } from '../browser/emulated-browser.ts';
import { defaultTiming } from '../kernel/emulator-timing.ts';
import { systemClock } from '../kernel/system-clock.ts';
import type { AgentFile, AgentTask } from './agent.ts';
import type { AgentStep } from './agent-step.ts';
import { instructedAgent } from './instructed-agent.ts';
import { type AgentWork, runAgent } from './run-agent.ts';
import { StepPictures } from './step-pictures.ts';

const price = {
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
		'/login': `<title>Login</title><form action="/search"><input name="q"></form>
			<form action="/welcome"><input name="user"><input type="password" name="pass"><button>Enter</button></form>`,
		'/welcome': (request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<title>Welcome ${request.url?.replaceAll('&', ' ')}</title>`);
		},
		'/files': '<a href="/bill.pdf">The bill</a><a href="/none">Nothing</a><button onclick="x()">A button</button>',
		'/bill.pdf': (_request, response) => void response.end('%PDF'),
		'/lamp': '<title>Lamp</title><h1>Lamp</h1><b class="price">€ 20</b>',
	});
	browser = createDomBrowser();
	page = await browser.newPage();
});

afterEach(async () => {
	await browser.close();
	await server.close();
});

const context = {
	agent: instructedAgent,
	clock: systemClock,
	timing: { ...defaultTiming, task: 0 },
	pictures: new StepPictures(() => false),
};

function run(prompt: string, overrides: Partial<AgentWork> = {}): Promise<unknown> {
	const { signal } = new AbortController();
	const work = { prompt, url: `${server.origin}/`, schema: null, maxSteps: 10, page, signal };
	return runAgent(context, { ...work, ...overrides });
}

test('does one thing after another and ends with what the schema asks for', async () => {
	const output = await run('Fill Search with "lamp", submit the form, then click Lamp and extract the product', {
		schema: price,
	});
	expect(output).toEqual({ name: 'Lamp', price: 20 });
	expect(page.url).toBe(`${server.origin}/lamp`);
});

test('submits the form that it filled', async () => {
	await run('type lamp into search, submit');
	expect(await page.title()).toBe('Found /found?q=lamp&go=1');
});

test('sums up honestly when no schema is given', async () => {
	expect(await run('Go to /lamp. Get the price')).toBe(
		`The page is "Lamp" at ${server.origin}/lamp. Done: went to /lamp. ` +
			'Not extracted, as no schema says what it should look like: "the price".',
	);
});

test.each([
	['Ponder the orb', null],
	['Go to /lamp. Ponder the orb. Get the price', null],
	['Go to /lamp. Ponder the orb. Get the price', price],
	['Ponder the orb, then go to /lamp', price],
	['upload missing.pdf to the invoice', null],
])('fails on %j before it does anything of it, with the schema %j', async (prompt, schema) => {
	await expect(run(prompt, { url: null, schema })).rejects.toThrow(/^Not understood: "[^"]+"\. The built-in agent/);
	expect(page.url).toBe('about:blank');
});

test('takes words at the end for what the schema asks, where there are no others', async () => {
	expect(await run('Go to /lamp. What does it cost?', { schema: price })).toEqual({ name: 'Lamp', price: 20 });
});

test.each(['', 'Extract the title', 'What is the title?'])('fails without a page: %j', async prompt => {
	await expect(run(prompt, { url: null, schema: price })).rejects.toThrow('There is no page');
	if (!prompt.startsWith('What')) await expect(run(prompt, { url: null })).rejects.toThrow('There is no page');
});

test.each([
	['Fill', ' '.repeat(5000), null],
	['Fill ', `${' '.repeat(99)}x`.repeat(60), null],
	['Go to ', 'a'.repeat(9000), null],
	['', '“'.repeat(9000), null],
	['', '\n;'.repeat(4000), null],
	['', 'a'.repeat(1_000_000), price],
])('reads %j and %# more in moderate time', async (start, rest, schema) => {
	const began = performance.now();
	await run(start + rest, { url: null, schema }).catch(() => undefined);
	expect(performance.now() - began).toBeLessThan(1500);
});

test('never repeats what it typed', async () => {
	expect(await run('fill Search with hunter2')).not.toContain('hunter2');
});

test('starts where the page is, without a url', async () => {
	await page.goto(`${server.origin}/lamp`);
	expect(await run('', { url: null, schema: price })).toEqual({ name: 'Lamp', price: 20 });
});

test('fails with the step that fails', async () => {
	await expect(run('click Nonsense, then extract the price', { schema: price })).rejects.toMatchObject({
		kind: 'element',
		message: expect.stringContaining('"Nonsense"'),
	});
});

test('fails when the page lacks what the schema asks for', async () => {
	await expect(run('extract the price', { schema: price })).rejects.toMatchObject({ kind: 'extraction' });
});

test('takes no more steps than it may', async () => {
	await expect(run('go to /lamp, go to /found', { maxSteps: 1 })).rejects.toThrow('more than the 1 steps');
	expect(page.url).toBe(`${server.origin}/lamp`);
});

test('stops when it is told to', async () => {
	const reason = new Error('cancelled');
	await expect(run('go to /lamp', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
	expect(page.url).toBe('about:blank');
	await expect(run('', { url: null, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('says each step before it takes it, without what it types', async () => {
	const steps: string[] = [];
	const stepBegins = ({ kind, description }: AgentStep) => void steps.push(`${kind}: ${description}`);
	const listener = { stepBegins, stepDone: () => {} };
	await run('fill Search with hunter2, click Go, then click Lamp', { listeners: [listener] });
	expect(steps).toEqual(['fill: fill "Search"', 'click: click "Go"', 'click: click "Lamp"']);
});

test('logs in with a credential, and not without', async () => {
	const url = `${server.origin}/login`;
	const credential = { username: 'ada', password: 'secret', totp: null };
	await expect(run('Log in.', { url })).rejects.toThrow('Not understood: "Log in"');
	const said = await run('Log in.', { url, credential });
	expect(await page.title()).toBe('Welcome /welcome?user=ada pass=secret');
	expect(said).toMatch(/Done: logged in\.$/);
	await expect(run('Log in.', { credential })).rejects.toMatchObject({ kind: 'element' });
});

test('downloads what links lead to', async () => {
	const files: AgentFile[] = [];
	const options = { url: `${server.origin}/files`, saveFile: (file: AgentFile) => void files.push(file) };
	expect(await run('download "The bill"', options)).toContain('downloaded "bill.pdf"');
	expect(files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([['bill.pdf', '%PDF']]);
	await expect(run('download Nothing', options)).rejects.toThrow('404');
	await expect(run('download "A button"', options)).rejects.toThrow('no link');
	expect(files).toHaveLength(1);
});

test('uses tools that it has, with what it is told to give them, and their answers', async () => {
	const inputs: unknown[] = [];
	const tools = {
		price: async (input: unknown) => {
			inputs.push(input);
			return '{"price": 99}';
		},
		deny: async () => {
			throw new Error('no way');
		},
	};
	const prompt = 'go to /lamp, use price with {"name": "lamp", "in": "EUR"}, then extract the product';
	expect(await run(prompt, { tools, schema: price })).toEqual({ name: 'Lamp', price: 99 });
	await run('call the tool price with name=lamp, count=2', { tools });
	await run('ask price for "a lamp"', { tools });
	await run('use price', { tools });
	expect(inputs).toEqual([{ name: 'lamp', in: 'EUR' }, { name: 'lamp', count: 2 }, { input: 'a lamp' }, {}]);
	expect(await run('use deny', { tools })).toMatch(/deny, which refused: no way\.$/);
	await expect(run('use deny, then use nothing', { tools })).rejects.toThrow('Not understood: "use nothing"');
});

test('ends at the last step even when it is told nothing of the limit', async () => {
	const stubborn = {
		...context,
		agent: async ({ step }: Pick<AgentTask, 'step'>) => {
			for (let count = 0; count < 5; count++)
				try {
					step('more');
				} catch {
					/* on and on */
				}
			return 'done';
		},
	};
	const { signal } = new AbortController();
	await expect(runAgent(stubborn, { prompt: '', url: null, schema: null, maxSteps: 2, page, signal })).rejects.toThrow(
		'more than the 2 steps',
	);
});
