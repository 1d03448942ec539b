import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDomBrowser } from '../browser/dom-browser.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

let server: PageServer;
let bench: SkyvernBench;
let session: string;

beforeEach(async () => {
	server = await servePages({
		'/': `<title>Shop</title><h1>Lamps for all</h1><p>Free delivery</p><a href="/slow">Slow</a><a href="/lamp">The lamp</a>
			<form action="/echo"><label>Search <input name="q"></label>
			<label>Size <select name="size"><option value="s">Small</option><option value="l">Large</option></select></label>
			<button>Go</button></form>
			<form action="/sent" method="post" enctype="multipart/form-data">
			<label>Invoice <input type="file" name="invoice"></label><button>Send file</button></form>`,
		'/lamp': '<title>Lamp</title><h1>Lamp</h1><b class="price">€ 20</b>',
		'/echo': (request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<title>Echo</title><p>${request.url?.replaceAll('&', '&amp;')}</p>`);
		},
		'/slow': () => undefined,
		'/file.txt': (_request, response) => void response.end('from the web'),
	});
	bench = createSkyvernBench({ browser: createDomBrowser });
	session = await bench.open({ url: `${server.origin}/` });
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
	await server.close();
});

const act = (action: object, request: object = {}) =>
	bench.send('POST', '/sdk/run_action', { url: '', browser_session_id: session, action, ...request });
const result = async (action: object) => {
	const { status, body } = await act(action);
	return status === 200 ? body.result : [status, body.detail];
};
/** The same session, otherwise equipped. */
const again = async (options: EmulatorOptions) => {
	await bench.emulator.close();
	bench = createSkyvernBench({ browser: createDomBrowser, ...options });
	session = await bench.open({ url: `${server.origin}/` });
};
const where = () => bench.emulator.skyvern.sessions()[0]?.url?.replace(server.origin, '');

describe('an action on the page', () => {
	test.each([
		['in words', { intention: 'click "The lamp"' }],
		['by name alone', { intention: 'The lamp' }],
		['by selector', { selector: 'a[href="/lamp"]' }],
		['by selector in the notation of Playwright', { selector: 'css=a[href="/lamp"]' }],
		['in words, where the selector finds nothing', { selector: '#nothing', intention: 'the "The lamp" link' }],
	])('clicks %s', async (_how, action) => {
		expect(await result({ type: 'ai_click', ...action })).toBe('/html[1]/body[1]/a[2]');
		expect(where()).toBe('/lamp');
	});

	test('types and chooses', async () => {
		expect(await result({ type: 'ai_input_text', intention: 'Search', value: 'a lamp' })).toContain('/input[1]');
		expect(await result({ type: 'ai_select_option', selector: 'select', value: 'Large' })).toContain('/select[1]');
		await result({ type: 'ai_click', intention: 'the Go button' });
		expect(where()).toBe('/echo?q=a+lamp&size=l');
	});

	test('takes the value from the words when there is no other', async () => {
		await result({ type: 'ai_input_text', intention: 'type "two words" into Search' });
		await result({ type: 'ai_select_option', intention: 'choose Large in Size' });
		await result({ type: 'ai_click', intention: 'Go' });
		expect(where()).toBe('/echo?q=two+words&size=l');
	});

	test('gives the page a file: an upload, or one of the web', async () => {
		const chosen = `const [file] = document.querySelector('[type=file]').files; return file.name + ': ' + file.size`;
		await again({ agent: ({ page }) => page.evaluate(chosen) });
		const form = new FormData();
		form.set('file', new File(['the content'], 'invoice.txt'));
		const { presigned_url, s3_uri } = (await bench.send('POST', '/upload_file', form)).body;
		for (const [url, content] of [
			[presigned_url, 'invoice.txt: 11'],
			[`${server.origin}/file.txt`, 'file.txt: 12'],
			[s3_uri, 'invoice.txt: 11'],
		]) {
			const field = await result({ type: 'ai_upload_file', file_url: url, intention: 'the Invoice field' });
			expect(field).toMatch(/\/input\[1\]$/);
			expect(await result({ type: 'prompt', prompt: 'which file?' })).toBe(content);
		}
		expect(await act({ type: 'ai_upload_file', file_url: 'file:///etc/passwd' })).toMatchObject({ status: 400 });
		expect(await act({ type: 'ai_upload_file', file_url: `${server.origin}/none` })).toMatchObject({ status: 400 });
	});

	test('follows an instruction, and never says how that went', async () => {
		expect(await result({ type: 'ai_act', intention: 'fill Search with lamp, then press Go' })).toBeNull();
		expect(where()).toBe('/echo?q=lamp&size=s');
		expect(await act({ type: 'ai_act', intention: 'click Nonsense' })).toMatchObject({ status: 200 });
		expect(await result({ type: 'ai_act', intention: 'click Nonsense' })).toBeNull();
	});

	test.each<[string, boolean]>([
		['the page says "Free delivery"', true],
		['"Free delivery" is not shown', false],
		['the title is "Shop"', true],
		['the title is "Lamp"', false],
		['the URL contains "/lamp"', false],
		['there are lamps for all', true],
		['the user is logged in', false],
		['the page does not contain unicorns', true],
	])('judges %j as %j', async (prompt, holds) => {
		expect(await result({ type: 'validate', prompt })).toBe(holds);
	});

	test.each<[string, string | null]>([
		['the Go button', '/html[1]/body[1]/form[1]/button[1]'],
		['the Search field', '/html[1]/body[1]/form[1]/label[1]/input[1]'],
		['Free delivery', '/html[1]/body[1]/p[1]'],
		['a unicorn', null],
		['', null],
	])('locates %j', async (prompt, xpath) => {
		expect(await result({ type: 'locate_element', prompt })).toBe(xpath);
	});

	test('extracts, and answers a prompt', async () => {
		await result({ type: 'ai_click', intention: 'The lamp' });
		const schema = { type: 'object', properties: { price: { type: 'number' } }, required: ['price'] };
		expect(await result({ type: 'extract', prompt: 'the price', extract_schema: schema })).toEqual({ price: 20 });
		expect(await result({ type: 'extract', extract_schema: JSON.stringify(schema) })).toEqual({ price: 20 });
		expect(await result({ type: 'prompt', prompt: 'what does it cost?', response_schema: schema })).toEqual({
			price: 20,
		});
		expect(await result({ type: 'prompt', prompt: 'extract the address' })).toContain('/lamp');
		expect(await act({ type: 'prompt', prompt: 'where are you?' })).toMatchObject({
			status: 422,
			body: { detail: expect.stringMatching(/^Not understood: "where are you\?"/) },
		});
	});

	test.each<[object]>([
		[{ type: 'ai_click', intention: 'Nonsense' }],
		[{ type: 'ai_click' }],
		[{ type: 'ai_input_text', intention: 'Nonsense', value: 'x' }],
		[{ type: 'ai_select_option', intention: 'Size', value: 'Huge' }],
		[
			{
				type: 'extract',
				extract_schema: { type: 'object', properties: { iban: { type: 'string' } }, required: ['iban'] },
			},
		],
	])('is a 422 in words when it fails: %j', async action => {
		expect(await act(action)).toMatchObject({ status: 422, body: { detail: expect.any(String) } });
	});
});

describe('the run of an action', () => {
	test('goes on with the session it began in, and can not be read', async () => {
		const first = (await act({ type: 'validate', prompt: 'Shop' })).body.workflow_run_id;
		const go = { browser_session_id: null, workflow_run_id: first };
		expect(await act({ type: 'ai_click', intention: 'The lamp' }, go)).toMatchObject({
			status: 200,
			body: { workflow_run_id: first },
		});
		expect(await bench.send('GET', `/runs/${first}`)).toMatchObject({ status: 404 });
	});

	test('needs a page, and a session and run that exist', async () => {
		const validate = { type: 'validate', prompt: 'Shop' };
		const blank = await bench.open();
		expect(await act(validate, { browser_session_id: blank })).toMatchObject({ status: 400 });
		expect(await act(validate, { browser_session_id: null })).toMatchObject({ status: 400 });
		expect(await act(validate, { browser_session_id: 'pbs_1' })).toMatchObject({ status: 404 });
		expect(await act(validate, { workflow_run_id: 'wr_1' })).toMatchObject({ status: 404 });
		expect(await act({ type: 'goto_url', url: 'x' })).toMatchObject({ status: 422 });
	});
});

test('finds the page by its address too, and gives a slow page up', async () => {
	await again({ skyvern: { browserAddress: id => `wss://cdp.test/${id}` } });
	const byAddress = { browser_session_id: null, browser_address: `wss://cdp.test/${session}` };
	expect(await act({ type: 'validate', prompt: 'Shop' }, byAddress)).toMatchObject({ body: { result: true } });
	const slow = act({ type: 'ai_click', intention: 'Slow', timeout: 200 }, byAddress);
	await vi.waitFor(() => expect(bench.clock.sleepers).toBe(1));
	await bench.clock.advance(200);
	expect(await slow).toMatchObject({ status: 422, body: { detail: expect.stringContaining('200 ms') } });
	expect(bench.clock.sleepers).toBe(0);
});
