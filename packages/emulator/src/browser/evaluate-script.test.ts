import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PageError } from '../page/page-error.ts';
import { createDomBrowser } from './dom-browser.ts';
import type { EmulatedBrowser, EmulatedPage } from './emulated-browser.ts';

const html =
	'<title>Home</title><p class="a">One</p><p>Two</p><a href="/next">Next</a><form action="/sent"><input name="q" value="1"></form>';

let browser: EmulatedBrowser | undefined;
let page: EmulatedPage;

/** Opens a page whose scripts may take so long. */
async function open(scriptTimeoutMs?: number): Promise<void> {
	await browser?.close();
	browser = createDomBrowser({
		...(scriptTimeoutMs && { scriptTimeoutMs }),
		fetch: async input => {
			const { pathname, search } = new URL(String(input));
			if (pathname === '/missing') return new Response(null, { status: 404 });
			return new Response(pathname === '/' ? html : `<title>${pathname}${search}</title>`, {
				headers: { 'content-type': 'text/html' },
			});
		},
	});
	page = await browser.newPage();
	await page.goto('https://x.test/');
}

beforeEach(() => open());

afterEach(() => browser?.close());

test.each<[script: string, expected: unknown]>([
	['document.title', 'Home'],
	['document.title;', 'Home'],
	['document.title // the title', 'Home'],
	['[...document.querySelectorAll("p")].map(p => p.textContent)', ['One', 'Two']],
	['return document.title', 'Home'],
	['const p = document.querySelector(".a");\nreturn p.textContent;', 'One'],
	['if (true) { return 1 } return 2', 1],
	['(args) => args.n + 1', 42],
	['({ n }) => n', 41],
	['function (args) { return args.n }', 41],
	['function named(args) { return args.n }', 41],
	['async args => { await null; return args.n; };', 41],
	['args.n', 41],
	['return args.n', 41],
	['await Promise.resolve(3)', 3],
	['new Promise(resolve => setTimeout(() => resolve(4), 10))', 4],
	['await new Promise(r => queueMicrotask(r)); await new Promise(r => requestAnimationFrame(r)); return 5', 5],
	['{ a: [1, undefined, NaN], b: undefined }', { a: [1, null, null] }],
	['undefined', null],
	['null', null],
	['const a = 1', null],
	['new Date(0)', '1970-01-01T00:00:00.000Z'],
	['window === globalThis && self === window && top === window', true],
	['document.body instanceof HTMLElement && [] instanceof Array', true],
	['location.pathname + innerWidth', '/1024'],
	['typeof process + typeof require + typeof fetch + typeof XMLHttpRequest', 'undefinedundefinedundefinedundefined'],
	['Array.prototype.toJSON = Object.prototype.toJSON = () => "of the page"; return [1, { a: [2] }]', [1, { a: [2] }]],
	['document.querySelector("p").textContent = "New"; return document.querySelector("p").textContent', 'New'],
])('evaluates %j', async (script, expected) => {
	expect(await page.evaluate(script, { n: 41 })).toEqual(expected);
});

test.each<[script: string, message: RegExp]>([
	['throw new Error("boom")', /^boom$/],
	['throw "plain"', /^plain$/],
	['throw null', /^null$/],
	['nope.x', /^ReferenceError: nope is not defined$/],
	['async () => { throw new TypeError("late") }', /^TypeError: late$/],
	['document.querySelector("p[")', /./],
	['return return', /^SyntaxError: /],
	['1 +', /^SyntaxError: The script is incomplete/],
	['if (true) { 1', /^SyntaxError: The script is incomplete/],
	['document.body', /DOM node/],
	['() => () => 1', /function/],
	['Symbol()', /symbol/],
	['10n', /BigInt/],
	['const a = {}; a.a = a; return a', /circular/i],
	['document.createElement("a b")', /./],
])('fails on %j with a PageError', async (script, message) => {
	const error = await page.evaluate(script).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(PageError);
	expect(error).toMatchObject({ kind: 'evaluation', message: expect.stringMatching(message) });
});

test('refuses arguments that are not JSON', async () => {
	await expect(page.evaluate('1', { n: 1n })).rejects.toMatchObject({ kind: 'evaluation' });
});

test.each([
	'while (true);',
	'await null; while (true);',
	'await new Promise(r => setTimeout(r, 1)); while (true);',
	'(() => { const again = () => Promise.resolve().then(again); return again(); })()',
	'await new Promise(() => {})',
	'return { get a() { while (true); } }',
])('stops %j after its time', async script => {
	await open(150);
	await expect(page.evaluate(script)).rejects.toMatchObject({
		kind: 'evaluation',
		message: expect.stringContaining('150 ms'),
	});
	expect(await page.evaluate('1 + 1')).toBe(2);
});

describe('from one evaluation to the next', () => {
	test('globals and timers live on, constants of statements do not', async () => {
		await page.evaluate('window.kept = 1; const local = 2; setTimeout(() => { window.later = 3 }, 5)');
		expect(await page.evaluate('[kept, typeof local]')).toEqual([1, 'undefined']);
		await expect.poll(() => page.evaluate('window.later')).toBe(3);
	});

	test('a new document starts afresh', async () => {
		await page.evaluate('window.kept = 1');
		await page.goto('https://x.test/other');
		expect(await page.evaluate('typeof kept')).toBe('undefined');
	});

	test('the timers of a document end with it', async () => {
		await page.evaluate('let ticks = 0; setInterval(() => { document.cookie = "ticks=" + ++ticks }, 1)');
		await page.goto('https://x.test/other');
		const cookie = await page.evaluate('document.cookie');
		await new Promise(resolve => setTimeout(resolve, 30));
		expect(await page.evaluate('document.cookie')).toBe(cookie);
	});

	test('a page survives the loss of everything in it', async () => {
		await page.evaluate('document.documentElement.remove()');
		expect([await page.html(), await page.text(), await page.title()]).toEqual(['', '', '']);
		await expect(page.extract({ type: 'object', properties: { a: { type: 'string' } } })).rejects.toThrow(PageError);
		await expect(page.follow('Next')).rejects.toThrow(PageError);
	});

	test('an interval that hangs is stopped', async () => {
		await open(150);
		await page.evaluate('window.runs = 0; setInterval(() => { window.runs++; while (true); }, 1)');
		await new Promise(resolve => setTimeout(resolve, 350));
		expect(await page.evaluate('runs')).toBe(1);
	});
});

test.each([
	['location.href = "/next"', '/next'],
	['location.assign("next?a=1")', '/next?a=1'],
	['window.location = "/next"', '/next'],
	['document.querySelector("a").click()', '/next'],
	['document.forms[0].requestSubmit()', '/sent?q=1'],
	['open("/next")', '/next'],
])('a script navigates by %s', async (script, path) => {
	await page.evaluate(script);
	expect([page.url, await page.title()]).toEqual([`https://x.test${path}`, path]);
});

test('tells when the navigation of a script fails', async () => {
	await expect(page.evaluate('location.href = "/missing"')).rejects.toMatchObject({ kind: 'navigation' });
	expect(page.url).toBe('https://x.test/');
});

test('calls the listeners of scripts, and stops those that hang', async () => {
	await open(300);
	await page.evaluate(
		'document.querySelector("p").innerHTML = "<button>Count</button><button>Hang</button>"; window.clicks = 0',
	);
	await page.evaluate(
		'const [count, hang] = document.querySelectorAll("button"); count.onclick = async () => { count.title = ++clicks; throw 1 }; hang.onclick = () => { while (true); }',
	);
	await page.evaluate('document.querySelector("input").addEventListener("change", () => { window.changed = true })');
	await page.fill('q', 'new');
	expect(await page.evaluate('changed')).toBe(true);
	await page.follow('Count');
	expect(await page.evaluate('clicks')).toBe(1);
	await expect(page.follow('Hang')).rejects.toMatchObject({ kind: 'element' });
	await page.evaluate('void (document.querySelector("a").onclick = event => event.preventDefault())');
	await expect(page.follow('Next')).rejects.toMatchObject({
		kind: 'element',
		message: expect.stringContaining('did nothing'),
	});
});

test('ends what is running when the page is closed', async () => {
	const running = page.evaluate('await new Promise(() => {})');
	const ended = expect(running).rejects.toMatchObject({
		kind: 'evaluation',
		message: expect.stringContaining('closed'),
	});
	await page.close();
	await ended;
});

test('survives rejections that a script leaves, and lets go of the process', () => {
	const module = fileURLToPath(new URL('./dom-browser.ts', import.meta.url));
	const program = `
		const { createDomBrowser } = await import(${JSON.stringify(module)});
		const browser = createDomBrowser();
		const page = await browser.newPage();
		console.log(await page.evaluate('Promise.reject(new Error("left")); setInterval(() => {}, 5); return 1'));
		await new Promise(resolve => setTimeout(resolve, 20));
		await browser.close();
		await new Promise(resolve => setTimeout(resolve, 20));
		console.log(process.listenerCount('unhandledRejection'), process.getActiveResourcesInfo().filter(name => name === 'Timeout').length);
		process.on('uncaughtException', error => console.log('uncaught', error.message));
		const other = await createDomBrowser().newPage();
		await other.evaluate('void setInterval(() => {}, 5)');
		Promise.reject(new Error('not a page\\'s'));`;
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		['--import', 'tsx', '--input-type=module', '-e', program],
		{
			encoding: 'utf8',
			timeout: 60_000,
		},
	);
	expect([stdout, stderr, status]).toEqual(["1\n0 0\nuncaught not a page's\n", '', 0]);
});
