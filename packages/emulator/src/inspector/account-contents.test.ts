import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { emptyStorage } from '../browser/browser-storage.ts';
import { BrowserbaseContext } from '../browserbase/account/browserbase-context.ts';
import type { BrowserbaseEnvironment } from '../browserbase/browserbase-environment.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { createEmulatorParts } from '../emulator-parts.ts';
import { SmoothProfile } from '../smooth/smooth-profile.ts';
import { createTestClient } from '../testing/test-client.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import type { Kept, StorageView, WebhookView } from './inspector-data.ts';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

const timing = { startup: 0, queue: 0, task: 0, closing: 0, webhookRetry: 5, profileSave: 0, release: 0, upload: 0 };

async function setUp(agent: Agent = () => 'done') {
	const made = createEmulator({ agent, timing, guard: 'record' });
	emulator = made;
	const server = await made.listen();
	const text = async (path: string) => (await fetch(`${server.url}/inspector/api${path}`)).text();
	return {
		made,
		text,
		storage: async (): Promise<StorageView> => JSON.parse(await text('/storage')),
		webhooks: async (): Promise<Kept<WebhookView>> => JSON.parse(await text('/webhooks')),
		smooth: createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey'),
		skyvern: createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key'),
		browserbase: createTestClient(made.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key'),
	};
}

/** A receiver of webhooks, which answers with these statuses, one after the other. */
async function receive(...statuses: readonly number[]) {
	const left = [...statuses];
	const receiver = createServer((_, response) => {
		response.statusCode = left.shift() ?? 200;
		response.end('Thank you');
	});
	await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		receiver.closeAllConnections();
		receiver.close();
	});
	return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`; // a TCP server has one
}

function form(name: string, content: Uint8Array<ArrayBuffer>): FormData {
	const made = new FormData();
	made.set('file', new File([content], name));
	return made;
}

test('profiles of all providers are told with whose cookies are in them, and no value', async () => {
	const bench = await setUp();
	await bench.smooth('POST', '/profile', { id: 'mine' });
	await bench.skyvern('POST', '/browser_profiles', { name: 'Shop' });
	const { id } = (await bench.browserbase('POST', '/contexts', { name: 'Bank' })).body;
	const site = createServer((_, response) => {
		response.setHeader('set-cookie', 'login=cookie-value; Max-Age=1000').end('<title>In</title>');
	});
	await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void site.close());
	const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
	const session = (await bench.smooth('POST', '/task', { url, profile_id: 'mine' })).body.r.id;
	await expect.poll(() => bench.made.smooth.sessions()[0]?.url).toBe(url);
	await bench.smooth('DELETE', `/task/${session}`);
	await expect.poll(async () => (await bench.storage()).profiles.items.map(each => each.cookieCount)).toContain(1);
	const { profiles } = await bench.storage();
	expect(profiles).toMatchObject({ count: 3, without: [] });
	expect(profiles.items).toMatchObject([
		{
			provider: 'smooth',
			id: 'mine',
			name: null,
			cookieCount: 1,
			domains: ['127.0.0.1'],
			changedAt: expect.any(Number),
		},
		{ provider: 'skyvern', name: 'Shop', cookieCount: 0, domains: [], createdAt: expect.any(Number) },
		{ provider: 'browserbase', id, name: 'Bank', cookieCount: 0, domains: [], createdAt: expect.any(Number) },
	]);
	expect(await bench.text('/storage')).not.toContain('cookie-value');
});

test('files of all providers are told with their sizes and whose they are, and nothing of what is in them', async () => {
	const agent: Agent = ({ saveFile }) =>
		saveFile({ name: 'bill.txt', content: new TextEncoder().encode('a secret text') });
	const bench = await setUp(agent);
	const content = new TextEncoder().encode('a secret text');
	const zip = new Uint8Array(zipSync({ 'manifest.json': content }));
	await bench.smooth('POST', '/file', form('list.csv', content));
	await bench.browserbase('POST', '/extensions', form('blocker.zip', zip));
	await bench.skyvern('POST', '/upload_file', form('list.csv', content));
	const task = (await bench.smooth('POST', '/task', { task: 'look' })).body.r.id;
	const run = (await bench.skyvern('POST', '/run/tasks', { prompt: 'look' })).body.run_id;
	await bench.browserbase('POST', '/agents/runs', { task: 'look' });
	await expect
		.poll(() => Object.values(bench.made.providers).every(({ tasks }) => tasks().every(each => !each.open)))
		.toBe(true);
	const { files } = await bench.storage();
	const session = bench.made.browserbase.sessions()[0]?.id;
	const told = files.items.map(({ provider, kind, size, subjectId }) => [provider, kind, size, subjectId]);
	expect(told).toEqual(
		expect.arrayContaining([
			['smooth', 'upload', 13, null],
			['smooth', 'download', 13, task],
			['browserbase', 'extension', null, null],
			['browserbase', 'download', 13, session],
			['skyvern', 'upload', 13, null],
			['skyvern', 'download', 13, run],
		]),
	);
	expect([files.count, files.without]).toEqual([files.items.length, []]);
	expect(await bench.text('/storage')).not.toContain('a secret text');
});

test('webhooks are told with what became of each attempt, and neither their signature nor the key', async () => {
	const bench = await setUp();
	const origin = await receive(500, 200);
	const webhook_url = `${origin}/in?token=hook-token`;
	const run = (await bench.skyvern('POST', '/run/tasks', { prompt: 'look', webhook_url })).body.run_id;
	await expect.poll(async () => (await bench.webhooks()).count, { timeout: 5000 }).toBe(2);
	const { items, without } = await bench.webhooks();
	expect(items).toMatchObject([
		{ attempt: 2, status: 200, tone: 'good', answer: 'Thank you', subjectId: run, event: 'run completed' },
		{ attempt: 1, status: 500, tone: 'bad', error: null, signatureHeader: 'x-skyvern-signature', isReplay: false },
	]);
	expect(without).toEqual(['Smooth', 'Browserbase']);
	const signature = bench.made.skyvern.webhooks()[0]?.headers['x-skyvern-signature'] ?? '';
	expect(signature).toHaveLength(64);
	const text = await bench.text('/webhooks');
	for (const secret of [signature, 'test-key', 'hook-token']) expect(text).not.toContain(secret);
	expect(items[0]?.url).toBe(`${origin}/in?token=••••••`);
});

test('a webhook that could not be sent says why, and keeps to itself who its receiver is told to be', async () => {
	const bench = await setUp();
	const webhook_url = 'https://me:hook-password@elsewhere.test/in';
	await bench.skyvern('POST', '/run/tasks', { prompt: 'look', webhook_url });
	const refused = { status: null, tone: 'bad', answer: null, error: expect.stringContaining('this machine only') };
	await expect.poll(async () => (await bench.webhooks()).items).toMatchObject([refused]);
	for (const path of ['/webhooks', '/requests', '/overview']) {
		expect(await bench.text(path)).not.toContain('hook-password');
	}
});

test('there is nothing of what nobody made', async () => {
	const bench = await setUp();
	const none = { count: 0, items: [] };
	expect(await bench.storage()).toMatchObject({ profiles: none, files: none });
	expect(await bench.webhooks()).toMatchObject(none);
});

// Skyvern's don't change once they are made.
test.each([
	['smooth', (context: VendorContext) => new SmoothProfile('mine', context)],
	[
		'browserbase',
		// What sessions need beside it is of no use to a profile.
		(context: VendorContext) =>
			new BrowserbaseContext({}, { ...context, projectId: 'mine', stamp: () => 'now' } as BrowserbaseEnvironment),
	],
])('a profile of %s that has something new says so, as no request comes of it', async (_, create) => {
	const { context, journal } = createEmulatorParts({ timing });
	onTestFinished(() => context.lifetime.end());
	const { storage } = create(context);
	const before = journal.revision;
	storage.save(Promise.resolve(emptyStorage));
	await storage.read();
	expect(journal.revision).toBe(before + 1);
});

test('what names a webhook or a file names the same one, also when the earliest are forgotten', async () => {
	const bench = await setUp();
	const elsewhere = 'https://hooks.test/in';
	const run = (await bench.skyvern('POST', '/run/tasks', { prompt: 'look', webhook_url: `${elsewhere}?n=1` })).body
		.run_id;
	await expect.poll(async () => (await bench.webhooks()).count).toBe(1);
	const send = (n: number) =>
		bench.skyvern('POST', `/runs/${run}/retry_webhook`, { webhook_url: `${elsewhere}?n=${n}` });
	for (let n = 2; n <= 900; n++) await send(n);
	const refOf = async (n: number) =>
		(await bench.webhooks()).items.find(({ url }) => url === `${elsewhere}?n=${n}`)?.ref;
	const before = await refOf(900);
	for (let n = 901; n <= 1050; n++) await send(n);
	expect([before, await refOf(900), await refOf(1050)]).toEqual(['skyvern-900', 'skyvern-900', 'skyvern-1050']);
	expect((await bench.webhooks()).count).toBe(1000);
});
