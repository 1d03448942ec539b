import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PageError } from '../page/page-error.ts';
import type { BrowserStorage } from './browser-storage.ts';
import { emptyStorage } from './browser-storage.ts';
import type { NewBrowserOptions } from './browser-supply.ts';
import { ChromiumLauncher } from './chromium/chromium-launcher.ts';
import { findChromium } from './chromium/find-chromium.ts';
import { createDomBrowser } from './dom-browser.ts';
import type { EmulatedBrowser, EmulatedPage } from './emulated-browser.ts';

const formPage = `<title>Form</title><form method="post" action="/echo">
	<label for="n">Full name *</label><input id="n" name="name" required><input name="mail" type="email" placeholder="E-mail">
	<select name="size"><option value="s">Small</option><option value="l">Large</option></select>
	<label><input type="radio" name="colour" value="r">Red</label><label><input type="radio" name="colour" value="g">Green</label>
	<input type="checkbox" name="news" value="yes" aria-label="Newsletter" checked><textarea name="note"></textarea><input type="hidden" name="token" value="t">
	<input name="off" disabled value="x"><input name="ro" readonly value="y">
	<button name="do" value="save">Save</button><button name="do" value="drop" formaction="/echo?drop" formmethod="get">Drop</button></form>`;

const shop = `<title> Shop\n window </title><base href="/deep/"><p hidden>hidden</p><script type="x">not text</script><p style="display: none">x</p>
	<p>One<br>two <b>th</b>ree</p><a href="next">Next <i>page</i></a> <a href="/menu">Menu</a> <a href="/menu" target="_blank">Elsewhere</a>
	<a href="/broken">Broken</a><a href="#part">Part</a><button disabled>Off</button><label>Agree <input type="checkbox" id="agree"></label>
	<table><tr><th>Name</th><th>Price</th></tr><tr><td>Lamp</td><td>€ 20</td></tr><tr><td>Chair</td><td>€ 45.50</td></tr></table>`;

/** For a navigation; a machine that does other things too takes a while over any page. */
const timeoutMs = 3000;

let server: PageServer;

beforeAll(async () => {
	server = await servePages({
		'/': shop,
		'/deep/next': '<title>Next</title>',
		'/menu': '<title>Menu</title><main>menu</main>',
		'/form': formPage,
		'/echo': (request, response, body) => {
			response.setHeader('content-type', 'text/plain');
			response.end(`${request.method} ${request.url} ${request.headers['content-type'] ?? 'nothing'}\n${body}`);
		},
		'/login': (_, response) => {
			const cookies = ['sid=s1; Path=/; HttpOnly', 'seen=1; Max-Age=3600', 'gone=1; Max-Age=0', 'deep=1; Path=/deep'];
			response.writeHead(303, { location: '/who', 'set-cookie': cookies }).end();
		},
		'/who': (request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<title>Who</title>cookies: ${request.headers.cookie ?? 'none'}`);
		},
		'/locked': (_, response) => {
			response.setHeader('content-security-policy', "default-src 'none'");
			response.setHeader('content-type', 'text/html');
			response.end('<title>Locked</title><a href="/menu">Menu</a>');
		},
		'/file': (request, response) => {
			response.setHeader('content-disposition', 'attachment; filename="report.bin"');
			response.end(`${request.headers.cookie ?? 'no cookie'}; ${request.headers['x-shop'] ?? 'no header'}`);
		},
		'/away': (_, response) => void response.writeHead(302, { location: '/who' }).end(),
		'/json': (_, response) => void response.setHeader('content-type', 'application/json').end('{"a":1}'),
		'/picture': (_, response) => void response.setHeader('content-type', 'application/zip').end('PK'),
		'/dropped': (_, response) => void response.destroy(),
		'/teapot': (_, response) => void response.writeHead(418).end('teapot'),
		'/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
		'/never': () => undefined,
	});
});

afterAll(() => server.close());

interface Kind {
	readonly name: string;
	readonly isThere: boolean;
	/** What opens them, with `timeoutMs` for a navigation. */
	start(): {
		open(storage: BrowserStorage, bounds?: Partial<NewBrowserOptions>): Promise<EmulatedBrowser>;
		close(): Promise<void>;
	};
}

const kinds: readonly Kind[] = [
	{
		name: 'the DOM browser',
		isThere: true,
		start: () => ({
			open: async (storage, bounds) => createDomBrowser({ ...bounds, storage, timeoutMs: timeoutMs }),
			close: async () => undefined,
		}),
	},
	{
		name: 'Chromium',
		isThere: findChromium() !== null,
		start: () => {
			const launcher = new ChromiumLauncher({ timeoutMs: timeoutMs, scriptTimeoutMs: 500 });
			return {
				open: (storage, bounds) => launcher.open({ ...bounds, storage, remote: false }),
				close: () => launcher.close(),
			};
		},
	},
];

/** One of each kind that is asked for, for as long as the tests take: to start Chromium is what takes the time here. */
const sources = new Map<string, ReturnType<Kind['start']>>();

function sourceOf({ name, start }: Kind): ReturnType<Kind['start']> {
	const source = sources.get(name) ?? start();
	sources.set(name, source);
	return source;
}

afterAll(() => Promise.all([...sources.values()].map(source => source.close())));

describe.each(kinds)('$name', { timeout: 60_000 }, kind => {
	describe.skipIf(!kind.isThere)(kind.isThere ? 'is there' : 'is not run: there is no Chromium here', () => {
		let source: ReturnType<Kind['start']>;
		let browser: EmulatedBrowser;
		let page: EmulatedPage;

		let shared: { readonly browser: EmulatedBrowser; readonly page: EmulatedPage };

		const launch = async () => {
			const opened = await source.open(emptyStorage);
			return { browser: opened, page: await opened.newPage() };
		};
		beforeAll(async () => {
			source = sourceOf(kind);
			shared = await launch();
		}, 60_000);
		afterAll(() => shared?.browser.close());
		// Nearly every test begins by opening a page, and leaves nothing behind but that.
		beforeEach(() => {
			({ browser, page } = shared);
		});
		/** For the others: a browser of their own. */
		const testAlone = (title: string, run: () => Promise<void>) =>
			test(title, async () => {
				({ browser, page } = await launch());
				try {
					await run();
				} finally {
					await browser.close();
				}
			});

		const at = (path: string) => `${server.origin}${path}`;
		const open = (path: string) => page.goto(at(path));

		testAlone('starts blank', async () => {
			expect([page.url, await page.title(), await page.text()]).toEqual(['about:blank', '', '']);
			expect(browser.ended.aborted).toBe(false);
		});

		test('shows a page', async () => {
			await open('/');
			expect([page.url, await page.title()]).toEqual([at('/'), 'Shop window']);
			expect(await page.text()).toMatch(/^One two three Next page Menu Elsewhere/);
			expect(await page.html()).toContain('<base href="/deep/">');
			const snapshot = await page.snapshot();
			expect([...snapshot.querySelectorAll('td')].map(cell => cell.textContent)).toContain('Lamp');
			expect(snapshot.URL).toBe(at('/'));
		});

		test('shows JSON as text', async () => {
			await open('/json');
			expect(await page.text()).toContain('{"a":1}');
		});

		test.each([
			['a text, by the base of the page', 'Next page', '/deep/next'],
			['a text in any case, folded', ' next   PAGE ', '/deep/next'],
			['a part of a text', 'Next', '/deep/next'],
			['a name before a selector of the same spelling', 'Menu', '/menu'],
			['a selector', 'a[href="/menu"]', '/menu'],
			['what is inside a link', 'a i', '/deep/next'],
			['a link into another tab, in this one', 'Elsewhere', '/menu'],
		])('follows %s', async (_, target, path) => {
			await open('/');
			await page.follow(target);
			expect(page.url).toBe(at(path));
			expect(await page.title()).not.toBe('Shop window');
		});

		test('follows a fragment without loading, and ticks', async () => {
			await page.goto(at('/form'));
			await page.evaluate('document.body.insertAdjacentHTML("beforeend", `<a href="#part">Part</a>`)');
			await page.fill('name', 'kept');
			await page.follow('Part');
			expect(page.url).toBe(at('/form#part'));
			expect(await page.evaluate('document.querySelector("#n").value')).toBe('kept');
			await open('/');
			await page.follow('Agree');
			expect(await page.evaluate('document.querySelector("#agree").checked')).toBe(true);
			expect((await page.snapshot()).querySelector<HTMLInputElement>('#agree')?.checked).toBe(true);
		});

		test.each([
			['Nonsense', /nothing to click called "Nonsense"/],
			['', /nothing to click/],
			['p[', /nothing to click/],
			['Off', /is disabled/],
		])('says that %j leads nowhere', async (target, message) => {
			await open('/');
			await expect(page.follow(target)).rejects.toMatchObject({
				kind: 'element',
				message: expect.stringMatching(message),
			});
			expect(page.url).toBe(at('/'));
		});

		test('says that a link is broken', async () => {
			await open('/');
			await expect(page.follow('Broken')).rejects.toMatchObject({
				name: 'PageError',
				kind: 'navigation',
				message: `Could not load ${at('/broken')}: the server answered 404 Not Found`,
			});
		});

		test('fills by label, name, placeholder and selector, and the form sends it', async () => {
			await open('/form');
			await page.fill('Full name', 'Ada & Co');
			await page.fill('e-mail', 'a@x.test');
			await page.fill('size', 'LARGE');
			await page.fill('colour', 'Green');
			await page.fill('newsletter', 'no');
			await page.fill('textarea', 'ü');
			await page.follow('Save');
			const sent = 'name=Ada+%26+Co&mail=a%40x.test&size=l&colour=g&note=%C3%BC&token=t&ro=y&do=save';
			expect(await page.text()).toBe(`POST /echo application/x-www-form-urlencoded ${sent}`);
		});

		test('obeys the button that submits, and submits a form by its first', async () => {
			await open('/form');
			await page.fill('name', 'Ada');
			await page.follow('Drop');
			expect(await page.text()).toMatch(/^GET \/echo\?name=Ada&mail=&size=s&news=yes&note=&token=t&ro=y&do=drop/);
			await open('/form');
			await page.fill('name', 'Ada');
			await page.follow('form');
			expect(await page.text()).toMatch(/^POST \/echo .*&do=save$/);
		});

		test('does not submit a form that is not filled in', async () => {
			await open('/form');
			await expect(page.follow('Save')).rejects.toMatchObject({
				kind: 'element',
				message: expect.stringContaining('"name"'),
			});
			expect(page.url).toBe(at('/form'));
		});

		test.each([
			['Nonsense', 'x', /no field called "Nonsense"/],
			['', 'x', /no field to fill/],
			['off', 'x', /disabled/],
			['ro', 'x', /read-only/],
			['size', 'Huge', /no option "Huge"/],
			['colour', 'Blue', /no choice "Blue"/],
			['news', 'perhaps', /neither ticks nor unticks/],
		])('refuses to fill %j with %j', async (target, value, message) => {
			await open('/form');
			await expect(page.fill(target, value)).rejects.toMatchObject({
				name: 'PageError',
				kind: 'element',
				message: expect.stringMatching(message),
			});
		});

		testAlone('keeps cookies for its tabs, and for no other browser', async () => {
			await open('/login');
			expect(page.url).toBe(at('/who'));
			expect(await page.text()).toBe('cookies: sid=s1; seen=1');
			expect(await page.evaluate('document.cookie')).toBe('seen=1');
			await page.evaluate('document.cookie = "own=1"');
			const second = await browser.newPage();
			await second.goto(at('/who'));
			expect(await second.text()).toBe('cookies: sid=s1; seen=1; own=1');
			const stranger = await source.open(emptyStorage);
			const elsewhere = await stranger.newPage();
			await elsewhere.goto(at('/who'));
			expect(await elsewhere.text()).toBe('cookies: none');
			await stranger.close();
		});

		testAlone('keeps local storage for its tabs, and session storage for one', async () => {
			await open('/menu');
			await page.evaluate('localStorage.setItem("a", "1"); sessionStorage.setItem("b", "2")');
			await open('/form');
			const read = '[localStorage.getItem("a"), sessionStorage.getItem("b"), localStorage.length]';
			expect(await page.evaluate(read)).toEqual(['1', '2', 1]);
			const second = await browser.newPage();
			await second.goto(at('/menu'));
			expect(await second.evaluate(read)).toEqual(['1', null, 1]);
			const stranger = await source.open(emptyStorage);
			const elsewhere = await stranger.newPage();
			await elsewhere.goto(at('/menu'));
			expect(await elsewhere.evaluate(read)).toEqual([null, null, 0]);
			await stranger.close();
		});

		const there = kinds.filter(each => each.isThere);
		for (const other of there) {
			testAlone(`hands what it keeps on to ${other.name}`, async () => {
				await open('/login');
				await page.evaluate('localStorage.setItem("a", "ü\\"")');
				const storage = await browser.storage();
				expect(storage.origins).toEqual([{ origin: server.origin, localStorage: [{ name: 'a', value: 'ü"' }] }]);
				expect(storage.cookies.map(({ name, value, path, httpOnly }) => [name, value, path, httpOnly])).toEqual(
					expect.arrayContaining([
						['sid', 's1', '/', true],
						['deep', '1', '/deep', false],
					]),
				);
				const heir = await sourceOf(other).open(storage);
				const inherited = await heir.newPage();
				await inherited.goto(at('/who'));
				expect(await inherited.text()).toBe('cookies: sid=s1; seen=1');
				expect(await inherited.evaluate('[localStorage.a, document.cookie]')).toEqual(['ü"', 'seen=1']);
				const sorted = ({ cookies }: BrowserStorage) =>
					[...cookies].sort((a, b) => a.name.localeCompare(b.name)).map(({ expires, ...cookie }) => cookie);
				expect(sorted(await heir.storage())).toEqual(sorted(storage));
				await heir.close();
			});
		}

		testAlone('downloads with all cookies, and stays where it is', async () => {
			await open('/login');
			const { name, content } = await page.download(at('/file'));
			expect([name, new TextDecoder().decode(content)]).toEqual(['report.bin', 'sid=s1; seen=1; no header']);
			expect((await page.download(at('/menu'))).name).toBe('menu');
			expect(page.url).toBe(at('/who'));
			await expect(page.download(at('/missing'))).rejects.toMatchObject({
				kind: 'navigation',
				message: `Could not load ${at('/missing')}: the server answered 404 Not Found`,
			});
		});

		test('sends the headers that it is told to', async () => {
			const told = await source.open(emptyStorage, { headers: { 'x-shop': 'one' } });
			const { content } = await (await told.newPage()).download(at('/file'));
			expect(new TextDecoder().decode(content)).toBe('no cookie; one');
			await told.close();
		});

		test('goes nowhere but where it may, by whatever way', async () => {
			const allowed = ['/', '/away', '/menu'].map(at);
			const confined = await source.open(emptyStorage, { allows: url => allowed.includes(url) });
			const tab = await confined.newPage();
			await tab.goto(at('/menu'));
			const refused = { kind: 'navigation', message: expect.stringContaining('not one of the allowed URLs') };
			await expect(tab.goto(at('/who'))).rejects.toMatchObject(refused);
			await expect(tab.goto(at('/away'))).rejects.toMatchObject(refused);
			await tab.goto(at('/'));
			await expect(tab.follow('Next')).rejects.toMatchObject(refused);
			await tab.goto(at('/'));
			await expect(tab.evaluate('location.href = "/who"')).rejects.toMatchObject(refused);
			await expect(tab.download(at('/file'))).rejects.toMatchObject(refused);
			expect(await tab.text()).not.toContain('cookies:');
			await tab.goto(at('/menu'));
			expect(tab.url).toBe(at('/menu'));
			await confined.close();
		});

		test('reads what a schema asks for off the page', async () => {
			await open('/');
			const item = { type: 'object', properties: { name: { type: 'string' }, price: { type: 'number' } } };
			expect(await page.extract({ type: 'array', items: item })).toEqual([
				{ name: 'Lamp', price: 20 },
				{ name: 'Chair', price: 45.5 },
			]);
			const missing = { type: 'object', properties: { iban: { type: 'string' } }, required: ['iban'] };
			await expect(page.extract(missing)).rejects.toMatchObject({ name: 'PageError', kind: 'extraction' });
		});

		test.each<[script: string, result: unknown]>([
			['document.title', 'Menu'],
			['return args.n + 1', 42],
			['args => args.n + 1', 42],
			['async ({ n }) => { await null; return [n] }', [41]],
			['const a = 1; return { a }', { a: 1 }],
			['await Promise.resolve(3) // three', 3],
			['undefined', null],
			['null', null],
			['', null],
			['(() => 1)', 1],
		])('evaluates %j', async (script, result) => {
			await open('/menu');
			expect(await page.evaluate(script, { n: 41 })).toEqual(result);
		});

		test.each([
			['throw new Error("no good")', 'no good'],
			['throw new TypeError("bad type")', 'TypeError: bad type'],
			['throw "text"', 'text'],
			['missing', 'ReferenceError: missing is not defined'],
			['return (', /SyntaxError/],
			['document.body', /a DOM node/],
			['return Symbol()', /a symbol, which is not JSON/],
			['await new Promise(() => {})', /^The script took more than \d+ ms$/],
			['while (true);', /^The script took more than \d+ ms$/],
		])('fails to evaluate %j, and goes on', async (script, message) => {
			await open('/menu');
			await expect(page.evaluate(script)).rejects.toMatchObject({
				name: 'PageError',
				kind: 'evaluation',
				message: typeof message === 'string' ? message : expect.stringMatching(message),
			});
			expect(await page.evaluate('1 + 1')).toBe(2);
		});

		test('goes where a script leads', async () => {
			await open('/');
			expect(await page.evaluate('location.href = "/menu"; return 5')).toBe(5);
			expect([page.url, await page.title()]).toEqual([at('/menu'), 'Menu']);
			await page.evaluate(
				'document.body.innerHTML = `<form action="/echo"><input name=q value=1></form>`; document.forms[0].submit()',
			);
			expect(page.url).toBe(at('/echo?q=1'));
			await expect(page.evaluate('location.href = "/teapot"')).rejects.toMatchObject({ kind: 'navigation' });
		});

		test('is not kept from acting by a policy of the page', async () => {
			await open('/locked');
			expect(await page.evaluate('document.title')).toBe('Locked');
			expect(await page.text()).toBe('Menu');
			await page.follow('Menu');
			expect(page.url).toBe(at('/menu'));
		});

		test.each<[title: string, path: string, message: RegExp]>([
			['a missing page', '/missing', /: the server answered 404 Not Found$/],
			['a teapot', '/teapot', /: the server answered 418/],
			['what is no page', '/picture', /not a page/],
			['a connection that is dropped', '/dropped', /: the connection was closed by the other side \(/],
			['too many redirects', '/loop', /redirects more than 20 times/],
			['what takes too long', '/never', /: it took more than 3000 ms$/],
		])('fails to load %s, and goes on', async (_, path, message) => {
			await open('/menu');
			await expect(open(path)).rejects.toMatchObject({
				name: 'PageError',
				kind: 'navigation',
				message: expect.stringMatching(message),
			});
			await open('/menu');
			expect(await page.title()).toBe('Menu');
		});

		test.each([
			['not an address', 'not an http or https address'],
			['about:blank', 'not an http or https address'],
			['file:///etc/passwd', 'not an http or https address'],
		])('does not load %j', async (address, reason) => {
			const error = await page.goto(address).catch((thrown: unknown) => thrown);
			expect(error).toBeInstanceOf(PageError);
			expect(String(error)).toContain(`Could not load ${address}: ${reason}`);
		});

		testAlone('does not load what nobody serves', async () => {
			const gone = await servePages({});
			await gone.close();
			await expect(page.goto(gone.origin)).rejects.toThrow(
				new RegExp(`^Could not load ${gone.origin}/: the connection was refused \\((ERR_CONNECTION_|ECONN)REFUSED\\)$`),
			);
		});

		testAlone('keeps a password in an address to itself', async () => {
			const secret = at('/teapot').replace('//', '//ada:hunter2@');
			expect(String(await page.goto(secret).catch((error: unknown) => error))).not.toContain('hunter2');
		});

		testAlone('stops loading when it is told to, with the reason', async () => {
			const reason = new Error('enough');
			await expect(page.goto(at('/menu'), AbortSignal.abort(reason))).rejects.toBe(reason);
			const stop = new AbortController();
			const loading = page.goto(at('/never'), stop.signal);
			setTimeout(() => stop.abort(reason), 100);
			await expect(loading).rejects.toBe(reason);
			await expect.poll(() => server.connections()).toBeLessThan(7);
			await open('/menu');
			expect(await page.title()).toBe('Menu');
		});

		testAlone('lets a later navigation take over', async () => {
			const first = page.goto(at('/never'));
			const failing = expect(first).rejects.toMatchObject({
				kind: 'navigation',
				message: expect.stringContaining('took over'),
			});
			await open('/menu');
			await failing;
			expect(page.url).toBe(at('/menu'));
		});

		testAlone('ends, whatever it is doing', async () => {
			const loading = expect(page.goto(at('/never'))).rejects.toMatchObject({ kind: 'navigation' });
			await page.close();
			await page.close();
			await loading;
			const using = [page.goto(at('/')), page.follow('x'), page.fill('x', 'y'), page.evaluate('1'), page.extract({})];
			const reading = [page.title(), page.html(), page.text(), page.snapshot(), page.screenshot()];
			for (const outcome of await Promise.allSettled([...using, ...reading])) {
				expect(outcome).toMatchObject({ reason: { name: 'PageError', message: 'The page is closed' } });
			}
			await browser.close();
			await browser.close();
			await expect(browser.newPage()).rejects.toThrow(PageError);
			expect(browser.ended.aborted).toBe(false);
		});
	});
});
