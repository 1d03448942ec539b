import { fileURLToPath } from 'node:url';
import { createDomBrowser, createEmulator, type EmulatedPage, type Emulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import type { LoopbackServer } from '@anybrowser/test-kit/loopback-server';
import type { ProviderName } from 'anybrowser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runScript } from './run-script.ts';
import { openShop } from './shop.ts';

// Each starts processes of its own, slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let emulator: Emulator;
let shop: LoopbackServer;
let variables: Record<string, string>;
/** What the emulator's browsers show: somebody in the live view would see it. */
let pages: EmulatedPage[];

beforeEach(async () => {
	pages = [];
	emulator = createEmulator({
		browser: options => {
			const browser = createDomBrowser(options);
			const newPage = async () => {
				const page = await browser.newPage();
				pages.push(page);
				return page;
			};
			return { ...browser, newPage };
		},
	});
	shop = await openShop();
	const { smoothUrl, skyvernUrl, browserbaseUrl } = await emulator.listen();
	variables = {
		SMOOTH_BASE_URL: smoothUrl,
		SKYVERN_BASE_URL: skyvernUrl,
		BROWSERBASE_BASE_URL: browserbaseUrl,
		SMOOTH_API_KEY: 'any',
		SKYVERN_API_KEY: 'any',
		BROWSERBASE_API_KEY: 'any',
	};
});

afterEach(async () => {
	const open = Object.values(emulator.providers).flatMap(each => each.sessions().filter(session => session.open));
	await emulator.close();
	await shop.close();
	expect(open).toEqual([]);
});

function run(name: string, parameters: readonly string[], more: Readonly<Record<string, string>> = {}) {
	const file = fileURLToPath(new URL(`../../examples/${name}.ts`, import.meta.url));
	return runScript(file, { ...variables, ...more }, parameters);
}

async function blankProfile(provider: ProviderName): Promise<string> {
	const fetch = (request: Request) => emulator[provider].fetch(request);
	const adapter = provider === 'smooth' ? smooth({ apiKey: 'any', fetch }) : skyvern({ apiKey: 'any', fetch });
	return (await adapter.profiles.create({ name: 'a stranger' })).id;
}

test.each(['smooth', 'skyvern', 'browserbase'])(
	'price-watch says what a price was, and what it is, on %s',
	async name => {
		const parameters = [`${shop.url}/`, '--every', '0.05', '--times', '2'];
		const printed = await run('price-watch', parameters, { ANYBROWSER_PROVIDER: name });
		expect(printed).toMatch(/Cup: (\d+\.5)\nPlate: 12\nCup: \1 → \d+\.5\n/);
	},
);

describe.each(['smooth', 'skyvern'] as const)('on %s', provider => {
	const choice = { ANYBROWSER_PROVIDER: provider };

	test('log-in-once comes back logged in, and a stranger does not', async () => {
		const page = `${shop.url}/account`;
		const quick = { ...choice, SETTLE_MS: '0' };
		const profile = (await run('log-in-once', [page], quick)).trim();
		expect((await run('log-in-once', [page], quick)).trim()).toBe(profile);
		expect(await run('log-in-once', [page, profile], choice)).toBe('Welcome back, demo\n');
		const stranger = await blankProfile(provider);
		expect(await run('log-in-once', [page, stranger], choice)).toBe('Who are you?\n');
	});

	test('human-takes-over waits for the person', async () => {
		const person = vi.waitFor(
			() => pages.at(-1)?.follow('Approve') ?? Promise.reject(new Error('no page yet')),
			10_000,
		);
		const printed = await run('human-takes-over', [`${shop.url}/order`], choice);
		expect(printed).toMatch(/^Approve the order here: http\S+\napproved\n$/);
		await person;
	});
});

test('switch-on-outage goes on to the next provider, and says why', async () => {
	// In the vendor's own words: what a gateway says proves nothing.
	const outage = { status: 503, headers: { 'retry-after': '1' }, body: { detail: 'Out of order' } };
	emulator.faults.add({ provider: 'smooth', operation: 'createTask', ...outage });
	const printed = await run('switch-on-outage', [`${shop.url}/`]);
	expect(printed).toMatch(/smooth[\s\S]*\nskyvern:pbs_\d+: Shop\n$/);
});
