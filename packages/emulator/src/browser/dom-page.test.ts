import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PageError } from '../page/page-error.ts';
import { createDomBrowser } from './dom-browser.ts';
import type { EmulatedBrowser, EmulatedPage } from './emulated-browser.ts';

const home = `<title> Home\n page </title><base href="/deep/">
	<p hidden>hidden</p><script>document.title = 'scripted'</script><style>b{}</style><noscript>no script</noscript><p style="display: none">x</p>
	<p>One<br>two <b>th</b>ree</p>
	<menu>not this</menu><a href="next">Next <i>page</i></a> <a href="/menu">Menu</a> <a href="javascript:go()">Scripted</a><a href="/blank" target="_blank">Elsewhere</a>
	<button>Search</button><button onclick="go()">Dead</button><button disabled>Off</button>
	<label>Agree <input type="checkbox" id="agree"></label><details><summary>More</summary>inside</details><a href="/image"><img alt="Logo" src="x.png"></a>`;

const formPage = `<form method="post" action="/echo">
	<label for="n">Full name *</label><input id="n" name="name" required><input name="mail" type="email" placeholder="E-mail">
	<select name="size"><option value="s">Small</option><option value="l">Large</option></select>
	<label><input type="radio" name="colour" value="r">Red</label><label><input type="radio" name="colour" value="g">Green</label>
	<input type="checkbox" name="news" value="yes" aria-label="Newsletter" checked><textarea name="note"></textarea><input type="hidden" name="token" value="t">
	<input name="off" disabled value="x"><fieldset disabled><input name="off2" value="x"></fieldset><input name="ro" readonly value="y"><input type="file" name="f">
	<button name="do" value="save">Save</button><button name="do" value="drop" formaction="/echo?drop" formmethod="get">Drop</button></form>`;

let server: PageServer;
let browser: EmulatedBrowser;
let page: EmulatedPage;

beforeEach(async () => {
	server = await servePages({
		'/': home,
		'/deep/next': '<title>Next</title>',
		'/menu': '<title>Menu</title>',
		'/blank': '<title>Blank</title>',
		'/image': '<title>Image</title>',
		'/form': formPage,
		'/multipart': formPage.replace('method="post"', 'method="post" enctype="multipart/form-data"'),
		'/echo': (request, response, body) => {
			response.setHeader('content-type', 'text/plain');
			response.end(`${request.method} ${request.url} ${request.headers['content-type']?.split(';')[0]}\n${body}`);
		},
	});
	browser = createDomBrowser();
	page = await browser.newPage();
});

afterEach(async () => {
	await browser.close();
	await server.close();
});

const open = (path: string) => page.goto(`${server.origin}${path}`);

describe('a page', () => {
	test('starts blank', async () => {
		expect([page.url, await page.title(), await page.text()]).toEqual(['about:blank', '', '']);
	});

	test('shows what markup shows, and runs no scripts', async () => {
		await open('/');
		expect(await page.title()).toBe('Home page');
		expect(await page.text()).toMatch(/^One two three not this Next page Menu Scripted/);
		expect(await page.text()).not.toMatch(/hidden|script|\bx\b/);
		expect(await page.html()).toContain('<base href="/deep/">');
		expect((await page.snapshot()).querySelectorAll('button')).toHaveLength(3);
	});
});

describe('follow', () => {
	test.each([
		['a text, by the base of the page', 'Next page', '/deep/next'],
		['a text in any case, folded', ' next   PAGE ', '/deep/next'],
		['a part of a text', 'Next', '/deep/next'],
		['a name before a selector of the same spelling', 'Menu', '/menu'],
		['a selector', 'a[href="/menu"]', '/menu'],
		['what is inside a link', 'a i', '/deep/next'],
		['a link into another tab, in this one', 'Elsewhere', '/blank'],
		['an image by its alternative', 'Logo', '/image'],
	])('follows %s', async (_, target, path) => {
		await open('/');
		await page.follow(target);
		expect(page.url).toBe(server.origin + path);
	});

	test('follows a fragment without loading', async () => {
		await open('/form');
		await page.fill('name', 'kept');
		await page.evaluate('document.body.insertAdjacentHTML("beforeend", `<a href="#part">Part</a>`)');
		await page.follow('Part');
		expect(page.url).toBe(`${server.origin}/form#part`);
		expect((await page.snapshot()).querySelector<HTMLInputElement>('#n')?.value).toBe('kept');
	});

	test('ticks and unfolds', async () => {
		await open('/');
		await page.follow('Agree');
		await page.follow('More');
		expect((await page.snapshot()).querySelector<HTMLInputElement>('#agree')?.checked).toBe(true);
		expect((await page.snapshot()).querySelector('details')?.hasAttribute('open')).toBe(true);
	});

	test.each([
		['Nonsense', /nothing to click called "Nonsense"/],
		['', /nothing to click/],
		['p[', /nothing to click/],
		['Dead', /did nothing/],
		['Scripted', /did nothing/],
		['Off', /is disabled/],
	])('says that %j leads nowhere', async (target, message) => {
		await open('/');
		await expect(page.follow(target)).rejects.toMatchObject({
			kind: 'element',
			message: expect.stringMatching(message),
		});
		expect(page.url).toBe(`${server.origin}/`);
	});

	test('does not submit a form that is not filled in', async () => {
		await open('/form');
		await expect(page.follow('Save')).rejects.toMatchObject({
			kind: 'element',
			message: expect.stringContaining('"name"'),
		});
	});

	test('leaves the page where it is when the link is broken', async () => {
		await open('/form');
		await page.evaluate('document.body.innerHTML = `<a href="/nowhere">Broken</a>`');
		await expect(page.follow('Broken')).rejects.toMatchObject({ kind: 'navigation' });
		expect(page.url).toBe(`${server.origin}/form`);
	});
});

describe('fill', () => {
	test('fills by label, name, placeholder and selector, and the form sends it', async () => {
		await open('/form');
		await page.fill('Full name', 'Ada & Co');
		await page.fill('e-mail', 'a@x.test');
		await page.fill('size', 'LARGE');
		await page.fill('colour', 'Green');
		await page.fill('newsletter', 'no');
		await page.fill('textarea', 'ü');
		await page.follow('Save');
		const sent = 'name=Ada+%26+Co&mail=a%40x.test&size=l&colour=g&note=%C3%BC&token=t&ro=y&f=&do=save';
		expect(await page.text()).toBe(`POST /echo application/x-www-form-urlencoded ${sent}`);
	});

	test('obeys the button that submits', async () => {
		await open('/form');
		await page.fill('name', 'Ada');
		await page.follow('Drop');
		expect(await page.text()).toBe('GET /echo?name=Ada&mail=&size=s&news=yes&note=&token=t&ro=y&f=&do=drop undefined');
	});

	test('sends multipart forms', async () => {
		await open('/multipart');
		await page.fill('name', 'Ada');
		await page.follow('form');
		expect(await page.text()).toMatch(/^POST \/echo multipart\/form-data .*name="name" Ada .*name="do" save/);
	});

	test.each([
		['Nonsense', 'x', /no field called "Nonsense"/],
		['', 'x', /no field to fill/],
		['off', 'x', /disabled/],
		['off2', 'x', /disabled/],
		['ro', 'x', /read-only/],
		['f', 'x', /no files/],
		['size', 'Huge', /no option "Huge"/],
		['colour', 'Blue', /no choice "Blue"/],
		['news', 'perhaps', /neither ticks nor unticks/],
		['button', 'x', /no field called/],
	])('refuses to fill %j with %j', async (target, value, message) => {
		await open('/form');
		const filling = page.fill(target, value);
		await expect(filling).rejects.toThrow(PageError);
		await expect(filling).rejects.toThrow(message);
	});
});

describe('extract', () => {
	test('reads off the page it is on', async () => {
		await open('/');
		const schema = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
		expect(await page.extract(schema)).toEqual({ title: 'Home page' });
	});
});

describe('close', () => {
	test('may be repeated, and ends everything but what is known of the page', async () => {
		await open('/menu');
		await page.close();
		await page.close();
		expect(page.url).toBe(`${server.origin}/menu`);
		await expect(page.goto(server.origin)).rejects.toThrow(PageError);
		await expect(page.follow('x')).rejects.toThrow('closed');
		await expect(page.evaluate('1')).rejects.toThrow('closed');
		await expect(page.fill('x', 'y')).rejects.toThrow('closed');
		await expect(page.extract({})).rejects.toThrow('closed');
		await expect(page.screenshot()).rejects.toThrow('closed');
	});

	test('closes every page with the browser', async () => {
		const other = await browser.newPage();
		await browser.close();
		await browser.close();
		await expect(other.goto(server.origin)).rejects.toThrow(PageError);
		await expect(browser.newPage()).rejects.toThrow(PageError);
	});
});

test.each([
	['nested elements', '<div class=a>'.repeat(1200)],
	['very many items', '<li>item</li>'.repeat(60_000)],
	['cards within cards', '<div class=card><b class=name>'.repeat(3000)],
	['deep nesting', '<b>'.repeat(50_000)],
	['long words', `<b>${'a'.repeat(1_000_000)}</b><i class="${'(('.repeat(50_000)}">1</i>`],
	['blanks', `<table><tr><td>${' '.repeat(100_000)}x</td><td>1</td></tr></table>`],
])('extracts from a page of %s in moderate time', async (_, html) => {
	const title = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
	const items = {
		type: 'object',
		properties: { name: { type: 'string' }, email: { type: 'string', format: 'email' } },
	};
	const site = await servePages({ '/': `<title>Big</title>${html}` });
	await page.goto(site.origin);
	const began = performance.now();
	expect(await page.extract(title)).toEqual({ title: 'Big' });
	await page.extract({ type: 'array', items }).catch(() => undefined);
	// Under a second on its own; without bounds it takes half a minute and more.
	expect(performance.now() - began).toBeLessThan(10_000);
	await site.close();
});
