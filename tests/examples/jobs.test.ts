import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import { createEmulator, type Emulator, findChromium } from '@anybrowser/emulator';
import { freePort } from '@anybrowser/test-kit/free-port';
import type { LoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../examples/tested-with-msw.test.ts';
import { runExample } from './run-example.ts';
import { openShop } from './shop.ts';

type Name = 'smooth' | 'skyvern' | 'browserbase';
const names: readonly Name[] = ['smooth', 'skyvern', 'browserbase'];

let shop: LoopbackServer;
let folder: string;
let emulator: Emulator | undefined;

beforeEach(async () => {
	shop = await openShop();
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-examples-'));
});
afterEach(async () => {
	const open = Object.values(emulator?.providers ?? {}).flatMap(each => each.sessions().filter(one => one.open));
	emulator?.assertConforming();
	await emulator?.close();
	await shop.close();
	await rm(folder, { recursive: true, force: true });
	// The session of a run is there for a moment longer.
	expect(open.filter(({ id }) => !emulator?.browserbase.tasks().some(({ sessionId }) => sessionId === id))).toEqual([]);
	emulator = undefined;
});

/** Runs an example with one provider, emulated. */
async function run(
	provider: Name,
	example: string,
	parameters: readonly string[] = [],
	browser?: 'chromium',
): Promise<string> {
	emulator ??= createEmulator(browser ? { browser } : {});
	const urls = await emulator.listen();
	const variables = {
		ANYBROWSER_PROVIDER: provider,
		[`${provider.toUpperCase()}_API_KEY`]: 'any',
		[`${provider.toUpperCase()}_BASE_URL`]: urls.urls[provider],
	};
	return runExample(example, [`${shop.url}/`, ...parameters], variables);
}

/** What an example is refused with where the provider can't. */
async function refusal(work: Promise<string>): Promise<string | undefined> {
	const error = await work.then(
		printed => expect.fail(`it printed ${printed}`),
		(thrown: unknown) => thrown,
	);
	return AnyBrowserError.is(error, 'unsupported') && 'capability' in error ? String(error.capability) : String(error);
}

describe.each(names)('on %s', provider => {
	test("a script of Skyvern's is the same here", async () => {
		expect(await run(provider, 'moved-from-skyvern')).toBe('Shop (succeeded)');
	});

	test.skipIf(provider !== 'smooth' && findChromium() === null)(
		"a script of Smooth's needs extract in a session",
		async () => {
			const work = run(provider, 'moved-from-smooth', [], provider === 'smooth' ? undefined : 'chromium');
			if (provider === 'browserbase') expect(await refusal(work)).toBe('actions.extract');
			else expect(await work).toBe('Shop: Cup, Plate');
		},
	);

	test('many tasks are all done, and none again', async () => {
		const parameters = [join(folder, 'titles.journal'), '12'];
		expect(await run(provider, 'two-hundred-tasks', parameters)).toBe('12 of 12 done, 0 of them before');
		const made = emulator?.[provider].tasks().length;
		expect(await run(provider, 'two-hundred-tasks', parameters)).toBe('12 of 12 done, 12 of them before');
		expect(emulator?.[provider].tasks().length).toBe(made);
	});

	test.each(['hono', 'express'])('webhooks settle waits in %s, where the provider sends them', async framework => {
		const work = run(provider, 'webhooks', [framework, `http://127.0.0.1:${await freePort()}/webhooks`]);
		if (provider === 'skyvern') expect(await work).toBe('3 tasks were told of');
		else expect(await refusal(work)).toBe('webhooks.receive');
	});

	test('files that came out are saved', async () => {
		const printed = await run(provider, 'save-downloads', [`${folder}/out/`]);
		expect(printed).toMatch(/^download prices\S*\.csv /);
		expect(printed).toMatch(/^recording recording\S*\.(mp4|webm) /m);
		const saved = await readdir(join(folder, 'out'));
		const [prices = ''] = saved.filter(name => name.startsWith('prices'));
		expect(await readFile(join(folder, 'out', prices), 'utf8')).toBe('sku,price\n1,3.50\n');
	});

	test('an agent gets the tools that the provider has, and what the web said is marked', async () => {
		const printed = await run(provider, 'tools-for-an-agent');
		expect(printed).toMatch(/^run_task get_task/);
		expect(printed).toMatch(/web data[\s\S]*Shop/);
	});

	test('cost is what the provider tells, and each task is a span', async () => {
		const [usage = '', ...spans] = (await run(provider, 'cost-and-traces')).split('\n');
		const { tasks, dollars, steps } = JSON.parse(usage);
		expect(tasks).toBe(2);
		expect(dollars > 0).toBe(provider === 'smooth');
		expect(steps > 0).toBe(provider !== 'smooth');
		expect(spans).toEqual(Array(2).fill(expect.stringMatching(/tasks\.run succeeded$/)));
	});

	test.skipIf(findChromium() === null)('Playwright has the page, where the provider gives an address', async () => {
		const work = run(provider, 'playwright-page', [], provider === 'smooth' ? undefined : 'chromium');
		if (provider === 'smooth') expect(await refusal(work)).toBe('cdp.page');
		else expect(await work).toBe('Shop: Cup, Plate');
	});
});
