import { spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { scriptChild } from '../../generated/script-child.ts';
import { PageError } from '../../page/page-error.ts';
import { createDomBrowser } from '../dom-browser.ts';
import type { EmulatedBrowser } from '../emulated-browser.ts';
import { childArguments } from './child-arguments.ts';

let browser: EmulatedBrowser | undefined;

afterEach(() => browser?.close());

async function open(html = '<title>Home</title><p>One</p><input name="q">') {
	browser = createDomBrowser({ fetch: async () => new Response(html, { headers: { 'content-type': 'text/html' } }) });
	const page = await browser.newPage();
	await page.goto('https://x.test/');
	return { browser, page };
}

test.each([
	'document.constructor.constructor("return process")()',
	'document.createElement("b").constructor.constructor("return process.env")()',
	'setTimeout.constructor("return process")()',
	'localStorage.constructor.constructor("return process")()',
	'location.constructor.constructor("return process")()',
	'try { document.body.constructor.constructor("return process")() } catch (error) { return error.constructor.constructor("return process")() }',
])('gives nothing of the process to %j', async script => {
	const { page } = await open();
	await expect(page.evaluate(script)).rejects.toMatchObject({
		kind: 'evaluation',
		message: expect.stringMatching(/Code generation from strings disallowed|process is not defined/),
	});
	expect(await page.evaluate('typeof process + typeof require')).toBe('undefinedundefined');
});

test('has no files, no network, no other processes and no environment, even for who gets out of the realm', async () => {
	const probes = {
		env: 'return Object.keys(process.env).length',
		read: `return (await import('node:fs')).readFileSync(${JSON.stringify(process.cwd())} + '/package.json', 'utf8')`,
		list: "return (await import('node:fs')).readdirSync('/')",
		write: "return (await import('node:fs')).writeFileSync('probe', 'x')",
		spawn: "return (await import('node:child_process')).execSync('id')",
		worker: "return new (await import('node:worker_threads')).Worker('1', { eval: true })",
		connect: "return (await import('node:net')).connect(80, '127.0.0.1')",
		listen: "return (await import('node:net')).createServer().listen(0)",
		fetch:
			"return await fetch('http://127.0.0.1/', { signal: AbortSignal.timeout(2000) }).catch(error => { throw error.cause ?? error })",
		datagram: "return (await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1')",
		lookup: "return (await import('node:dns')).lookup('x.test', () => {})",
		kill: 'return process.kill(process.ppid, 0)',
		code: "return new Function('return 1')()",
	};
	const body = Object.entries(probes).map(([name, code]) => `${JSON.stringify(name)}: async () => { ${code} }`);
	const program = `${scriptChild}
		process.on('uncaughtException', () => {});
		const outcomes = {};
		for (const [name, probe] of Object.entries({ ${body.join(', ')} }))
			outcomes[name] = await probe().then(value => value ?? 'done', error => 'refused: ' + (error.code ?? error.message));
		process.send({ outcomes });`;
	const child = spawn(process.execPath, childArguments(), { env: {}, stdio: ['pipe', 'ignore', 'pipe', 'ipc'] });
	const outcomes = await new Promise<Record<string, unknown>>((resolve, reject) => {
		child.on(
			'message',
			(message: { outcomes?: Record<string, unknown> }) => message.outcomes && resolve(message.outcomes),
		);
		child.on('exit', code => reject(new Error(`It ended with ${code}`)));
		child.stdin?.end(program);
	});
	child.kill();
	const refused = Object.fromEntries(Object.keys(probes).map(name => [name, expect.stringMatching(/^refused: /)]));
	expect(outcomes).toEqual({ ...refused, env: 0 });
}, 60_000);

test('a page that is on its way when the first script comes is arrived at all the same', async () => {
	const { page } = await open();
	const going = page.goto('https://x.test/next');
	const [address] = await Promise.all([page.evaluate('location.href'), going]);
	expect(address).toBe('https://x.test/next');
	expect(page.url).toBe('https://x.test/next');
	expect(await page.evaluate('location.href')).toBe('https://x.test/next');
});

test('does not let a busy timer hold up the emulator', async () => {
	const { page } = await open();
	await page.evaluate('void setInterval(() => { const end = Date.now() + 500; while (Date.now() < end); }, 1)');
	let worst = 0;
	let last = performance.now();
	const timer = setInterval(() => {
		const now = performance.now();
		worst = Math.max(worst, now - last - 10);
		last = now;
	}, 10);
	await new Promise(resolve => setTimeout(resolve, 1500));
	clearInterval(timer);
	expect(worst).toBeLessThan(450);
	expect(page.url).toBe('https://x.test/');
});

test('ends a process that a script fills or holds, tells its browsers, and starts another', async () => {
	const first = await open();
	const failure = first.page.evaluate('const all = []; while (true) all.push(new Array(1e6).fill(all.length))');
	await expect(failure).rejects.toBeInstanceOf(PageError);
	if (first.browser.ended.aborted) expect(first.browser.ended.reason).toBeInstanceOf(PageError);
	await first.browser.close();
	const second = await open();
	expect(await second.page.evaluate('document.title')).toBe('Home');
}, 60_000);

test('goes on where the page was: fields, storage and cookies move along, and back again', async () => {
	const { browser: made, page } = await open();
	await page.fill('q', 'typed');
	expect(
		await page.evaluate(
			'document.cookie = "a=1"; localStorage.b = "2"; return document.forms.length + document.querySelector("input").value',
		),
	).toBe('0typed');
	const document = await page.snapshot();
	expect(document.querySelector('input')?.value).toBe('typed');
	const { cookies, origins } = await made.storage();
	expect([cookies[0]?.name, origins[0]?.localStorage]).toEqual(['a', [{ name: 'b', value: '2' }]]);
	await page.evaluate('document.title = "New"');
	expect([
		await page.title(),
		await page.extract({ type: 'object', properties: { title: { type: 'string' } } }),
	]).toEqual(['New', { title: 'New' }]);
});
