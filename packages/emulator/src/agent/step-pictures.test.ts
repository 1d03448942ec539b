import { createHash } from 'node:crypto';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../browser/chromium/find-chromium.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { createEmulator } from '../create-emulator.ts';
import type { StepView, SubjectView } from '../inspector/inspector-data.ts';
import { createSkyvernBench } from '../testing/skyvern-bench.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';
import type { Agent } from './agent.ts';

const isThere = findChromium() !== null;
const patience = { timeout: 30_000, interval: 50 };
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const isPng = (bytes: Uint8Array) => png.every((byte, index) => bytes[index] === byte);

test('of many tasks the last pictures are kept, and no more bytes than they may have together', async () => {
	const size = 1.5 * 1024 * 1024;
	// The same bytes for all: what is counted is what would be kept.
	const drawn = new Uint8Array(size);
	const stubs = createStubBrowsers();
	const browser = () => {
		const made = stubs.create();
		return { ...made, newPage: async () => drawing(await made.newPage(), drawn) };
	};
	const agent: Agent = async ({ step, page }) => {
		step('open', 'goto');
		await page.goto('http://ok.test/');
	};
	const { emulator, send, start, ended } = createSkyvernBench({ browser, agent });
	onTestFinished(() => emulator.close());
	const kept: string[][] = [];
	const ids: string[] = [];
	for (let count = 0; count < 60; count++) {
		const id = await start({ engine: 'skyvern-2.0' });
		await ended(id);
		ids.push(id);
	}
	for (const id of ids) {
		const artifacts = (await send('GET', `/runs/${id}/artifacts`)).body;
		const types = artifacts.map(({ artifact_type: type }: { readonly artifact_type: string }) => type);
		kept.push(types.filter((type: string) => type.startsWith('screenshot')));
	}
	expect(kept[0]).toEqual([]);
	expect(kept.at(-1)?.toSorted()).toEqual(['screenshot_action', 'screenshot_final']);
	const bytes = kept.flat().length * size;
	expect(bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
	expect(bytes).toBeGreaterThan(60 * 1024 * 1024);
	// What the timeline names is gone, and nothing else is.
	const [{ block }] = (await send('GET', `/runs/${ids[0]}/timeline`)).body;
	const [{ screenshot_artifact_id: gone }] = block.actions;
	expect((await send('GET', `/artifacts/${gone}/content`)).status).toBe(404);
	emulator.assertConforming();
});

function drawing(stub: EmulatedPage, drawn: Uint8Array): EmulatedPage {
	return {
		...stub,
		get url() {
			return stub.url;
		},
		screenshot: async () => drawn,
	};
}

describe.skipIf(!isThere)(isThere ? 'in Chromium' : 'not run: there is no Chromium here', { timeout: 60_000 }, () => {
	test('a click has a picture before and another one after, at the inspector and at each vendor that shows them', async () => {
		const site = await servePagesForTest({
			'/': '<title>Shop</title><body style="background: #fff"><a href="/offer">Offer</a>',
			'/offer': '<title>Offer</title><body style="background: #080"><h1>Offer</h1>',
		});
		const emulator = createEmulator({ browser: 'chromium', timing: { startup: 0, task: 0 } });
		onTestFinished(() => emulator.close());
		const server = await emulator.listen();
		const skyvern = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const browserbase = createTestClient(emulator.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key');
		const smooth = createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
		const prompt = `Go to ${site}/, then click "Offer"`;
		const fetched = async (url: string) => {
			const response = await fetch(url);
			expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
			expect(response.headers.get('content-security-policy')).toMatch(/^sandbox/);
			return new Uint8Array(await response.arrayBuffer());
		};
		const clickOf = async (provider: string, id: string): Promise<StepView> => {
			const { steps }: SubjectView = await (await fetch(`${server.url}/inspector/api/${provider}/${id}`)).json();
			return steps.find(({ kind }) => kind === 'click') ?? expect.fail('there is a click');
		};
		const picturesOf = async ({ before, after, tone }: StepView) => {
			expect(tone).toBe('good');
			const [first, last] = await Promise.all(
				[before, after].map(path => fetched(`${server.url}/inspector/api${path}`)),
			);
			if (first === undefined || last === undefined) expect.fail('there are two');
			expect([isPng(first), isPng(last), digest(first) === digest(last)]).toEqual([true, true, false]);
			return { before: digest(first), after: digest(last) };
		};

		const run = (await skyvern('POST', '/run/tasks', { prompt, engine: 'skyvern-2.0' })).body.run_id;
		const task = (await smooth('POST', '/task', { task: prompt })).body.r.id;
		const agent = (await browserbase('POST', '/agents/runs', { task: prompt })).body.runId;
		const ended = async () => [
			(await skyvern('GET', `/runs/${run}`)).body.status,
			(await smooth('GET', `/task/${task}`)).body.r.status,
			(await browserbase('GET', `/agents/runs/${agent}`)).body.status,
		];
		await expect.poll(ended, patience).toEqual(['completed', 'done', 'COMPLETED']);

		const seen = {
			skyvern: await picturesOf(await clickOf('skyvern', run)),
			smooth: await picturesOf(await clickOf('smooth', task)),
			browserbase: await picturesOf(await clickOf('browserbase', agent)),
		};
		// The same pages in the same window, whoever's task it is.
		expect(seen.smooth).toEqual(seen.skyvern);

		const [{ block }] = (await skyvern('GET', `/runs/${run}/timeline`)).body;
		const click = block.actions.at(-1);
		const artifacts = (await skyvern('GET', `/runs/${run}/artifacts?artifact_type=screenshot_action`)).body;
		expect(artifacts).toHaveLength(2);
		const { signed_url: url } = artifacts.find(
			({ artifact_id: id }: { readonly artifact_id: string }) => id === click.screenshot_artifact_id,
		);
		const answer = await emulator.skyvern.fetch(url);
		expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attach/)]);
		expect(digest(new Uint8Array(await answer.arrayBuffer()))).toBe(seen.skyvern.after);

		const { data } = (await browserbase('GET', `/agents/runs/${agent}/messages`)).body;
		const shown = data.flatMap(({ message: { content } }: { readonly message: { readonly content: unknown } }) =>
			Array.isArray(content) ? content.filter(({ type }) => type === 'file') : [],
		);
		expect(shown.map(({ mediaType }: { readonly mediaType: string }) => mediaType)).toEqual(['image/png', 'image/png']);
		expect(digest(Buffer.from(shown.at(-1).data, 'base64'))).toBe(seen.browserbase.after);
		emulator.assertConforming();
	});
});
