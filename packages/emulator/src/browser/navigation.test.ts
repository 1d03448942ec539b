import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDomBrowser } from './dom-browser.ts';
import type { EmulatedBrowser, EmulatedPage } from './emulated-browser.ts';

let server: PageServer;
let browser: EmulatedBrowser;
let page: EmulatedPage;
let hanging: (() => void) | null;

beforeEach(async () => {
	hanging = null;
	server = await servePages({
		'/': '<title>Home</title>',
		'/who': (request, response) => {
			response.setHeader('content-type', 'text/html');
			const { cookie = 'none', authorization = 'none', connection } = request.headers;
			response.end(`<p>${request.method} cookie ${cookie}, authorization ${authorization}, ${connection}</p>`);
		},
		'/redirect': (_, response) => void response.writeHead(302, { location: 'login?a=1' }).end('moved'),
		'/login': (_, response) => {
			const cookies = [
				'sid=s 1; Path=/; HttpOnly',
				'seen=; Max-Age=60',
				'gone=1; Max-Age=0',
				'deep=1; Path=/deep',
				'nonsense=1; Domain=other.test',
			];
			response.writeHead(303, { location: '/who', 'set-cookie': cookies }).end();
		},
		'/keep': (_, response) => void response.writeHead(307, { location: '/who' }).end(),
		'/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
		'/astray': (_, response) => void response.writeHead(302, { location: 'ftp://x.test/' }).end(),
		'/broken': (_, response) => void response.writeHead(500).end('<title>Broken</title>'),
		'/image': (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
		'/json': (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":"<b>"}'),
		'/latin': (_, response) => {
			response
				.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
				.end(Buffer.from('<p>caf\u00e9</p>', 'latin1'));
		},
		'/latin-meta': (_, response) => {
			const html = '<meta charset="windows-1252"><p>caf\u00e9</p>';
			response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(html, 'latin1'));
		},
		'/unknown-charset': (_, response) =>
			void response.writeHead(200, { 'content-type': 'text/html; charset=x-none' }).end('<p>é</p>'),
		'/untyped': (_, response) => void response.end('<p>untyped</p>'),
		'/empty': (_, response) => void response.writeHead(204).end(),
		'/huge': (_, response) => {
			response.setHeader('content-type', 'text/html');
			const more = () => {
				while (!response.destroyed && response.write('x'.repeat(1 << 16)));
			};
			response.on('drain', more);
			more();
		},
		'/cut': (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('<p>half');
			setTimeout(() => response.destroy(), 20);
		},
		'/silent': () => hanging?.(),
		'/stalled': (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).write('<p>half');
			hanging?.();
		},
	});
	browser = createDomBrowser();
	page = await browser.newPage();
});

afterEach(async () => {
	await browser.close();
	await server.close();
});

const at = (path: string) => server.origin + path;

test('follows redirects, keeping and sending cookies on the way', async () => {
	await page.goto(at('/redirect'));
	expect(page.url).toBe(at('/who'));
	expect(await page.text()).toBe('GET cookie sid=s 1; seen=, authorization none, close');
	const other = await browser.newPage();
	await other.goto(at('/who'));
	expect(await other.text()).toContain('sid=s 1');
});

test('keeps its cookies from other browsers, and HttpOnly ones from scripts', async () => {
	await page.goto(at('/login'));
	expect(await page.evaluate('document.cookie')).toBe('seen=');
	const stranger = createDomBrowser();
	const elsewhere = await stranger.newPage();
	await elsewhere.goto(at('/who'));
	expect(await elsewhere.text()).toContain('cookie none');
	await stranger.close();
});

test('sends the cookies that a script sets', async () => {
	await page.goto(at('/'));
	await page.evaluate('document.cookie = "own=1"');
	await page.goto(at('/who'));
	expect(await page.text()).toContain('cookie own=1');
});

test('keeps the method where a redirect says so', async () => {
	await page.goto(at('/'));
	await page.evaluate('document.body.innerHTML = `<form method="post" action="/keep"><button>Go</button></form>`');
	await page.follow('Go');
	expect(await page.text()).toMatch(/^POST/);
});

test('sends credentials in an address as a header, and forgets them', async () => {
	await page.goto(at('/who').replace('//', '//ada:p%40ss@'));
	expect(await page.text()).toContain(`Basic ${Buffer.from('ada:p@ss').toString('base64')}`);
	expect(page.url).toBe(at('/who'));
	const failure = await page.goto(at('/nowhere').replace('//', '//ada:secret@')).catch((error: unknown) => error);
	expect(String(failure)).not.toContain('secret');
});

test.each([
	['/latin', 'café'],
	['/latin-meta', 'café'],
	['/unknown-charset', 'é'],
	['/json', '{"a":"<b>"}'],
	['/untyped', 'untyped'],
	['/empty', ''],
])('shows %s', async (path, text) => {
	await page.goto(at(path));
	expect(await page.text()).toBe(text);
});

test.each([
	['/nowhere', /404 Not Found/],
	['/broken', /500/],
	['/image', /image\/png/],
	['/loop', /redirects more than 20 times/],
	['/astray', /redirects to no page/],
	['/huge', /larger than 10 MB/],
	['/cut', /closed by the other side|terminated|aborted/],
])('refuses %s, staying where it was', async (path, reason) => {
	await page.goto(at('/'));
	await expect(page.goto(at(path))).rejects.toMatchObject({
		name: 'PageError',
		kind: 'navigation',
		message: expect.stringMatching(new RegExp(`^Could not load ${at(path)}: .*(?:${reason.source})`)),
	});
	expect([page.url, await page.title()]).toEqual([at('/'), 'Home']);
});

test.each([
	['http://127.0.0.1:2/', /connection was refused \(ECONNREFUSED\)/],
	['http://nowhere.invalid/', /no such host \(ENOTFOUND\)|EAI_AGAIN/],
	['ftp://x.test/', /not an http or https address/],
	['file:///etc/passwd', /not an http or https address/],
	['x.test', /not an http or https address/],
	['', /not an http or https address/],
])('refuses %j', async (url, reason) => {
	await expect(page.goto(url)).rejects.toMatchObject({ kind: 'navigation', message: expect.stringMatching(reason) });
	expect(page.url).toBe('about:blank');
});

test.each(['/silent', '/stalled'])('gives up on %s in time, body included', async path => {
	const hurried = createDomBrowser({ timeoutMs: 50 });
	await expect((await hurried.newPage()).goto(at(path))).rejects.toMatchObject({
		kind: 'navigation',
		message: expect.stringContaining('more than 50 ms'),
	});
	await hurried.close();
});

test.each(['/silent', '/stalled'])('aborts %s with the reason it is given', async path => {
	const controller = new AbortController();
	const reason = new Error('enough');
	hanging = () => controller.abort(reason);
	await expect(page.goto(at(path), controller.signal)).rejects.toBe(reason);
	await expect(page.goto(at('/'), controller.signal)).rejects.toBe(reason);
	expect(page.url).toBe('about:blank');
});

test.each(['/silent', '/stalled'])('ends %s when the page is closed, and leaves no connection', async path => {
	hanging = () => void page.close();
	await expect(page.goto(at(path))).rejects.toMatchObject({
		kind: 'navigation',
		message: expect.stringContaining('closed'),
	});
	await expect.poll(() => server.connections()).toBe(0);
});

test('lets the last of several navigations win', async () => {
	const first = page.goto(at('/silent'));
	const second = page.goto(at('/'));
	await expect(first).rejects.toMatchObject({ kind: 'navigation', message: expect.stringContaining('took over') });
	await second;
	expect(await page.title()).toBe('Home');
});

test('leaves no connection open after a load', async () => {
	await page.goto(at('/'));
	await expect.poll(() => server.connections()).toBe(0);
});

test('loads with the fetch that it is given, even one that ignores signals', async () => {
	const asked: string[] = [];
	const own = createDomBrowser({
		fetch: async input => {
			asked.push(String(input));
			return new Response('<title>Own</title>', { headers: { 'content-type': 'text/html' } });
		},
	});
	const ownPage = await own.newPage();
	await ownPage.goto('https://x.test/a');
	expect([await ownPage.title(), ...asked]).toEqual(['Own', 'https://x.test/a']);
	await own.close();

	const deaf = createDomBrowser({ timeoutMs: 30, fetch: () => new Promise(() => {}) });
	await expect((await deaf.newPage()).goto('https://x.test/')).rejects.toMatchObject({ kind: 'navigation' });
	await deaf.close();
});
