import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { expect, onTestFinished, test } from 'vitest';
import { skyvern } from '../skyvern.ts';
import { emulated } from '../testing/emulated.ts';
import { verifyWebhook } from '../webhooks/verify-webhook.ts';

const page = '<title>Reports</title><h1>Reports</h1>';
const file = { name: 'report.csv', content: new TextEncoder().encode('sku,price\n1,2.50\n') };
const deadline = 10_000;

const downloading = {
	run_id: 'wr_1',
	run_type: 'download_files',
	status: 'completed',
	created_at: '2026-01-01T00:00:00',
	modified_at: '2026-01-01T00:00:00',
};
/** A provider whose server answers everything with one thing. */
const answered = (body: unknown) => skyvern({ apiKey: 'k', fetch: async () => Response.json(body) });

test.each([
	['../../../../tmp/x', 'x'],
	['C:\\Windows\\x.exe', 'x.exe'],
	['.ssh/\u202eauthorized_keys\r\n', 'authorized_keys'],
	[null, null],
])('a download that a page has called %j is given out as %j', async (filename, name) => {
	const provider = answered({ ...downloading, downloaded_files: [{ url: 'https://files.test/x', filename }] });
	expect((await provider.runs.files('wr_1')).downloads).toMatchObject([{ name }]);
});

test('the files of another run are not given out as those of this one', async () => {
	await expect(answered(downloading).runs.files('wr_2')).rejects.toMatchObject({
		code: 'invalid_response',
		operation: 'runs.files',
		message: expect.stringContaining('wr_1'),
	});
});

async function storedCredential(provider: ReturnType<typeof emulated>['provider']): Promise<string> {
	const { data } = await provider.native.POST('/credentials', {
		body: {
			name: 'shop',
			credential_type: 'password',
			credential: { username: 'me', password: 'word' },
		},
	});
	return data?.credential_id ?? '';
}

test('a login is a task: waited for, resumed from a token, canceled', async () => {
	const { provider, client, sent } = emulated({ agent: task => ({ user: task.credential?.username }) });
	const credential_id = await storedCredential(provider);
	const url = await servePagesForTest({ '/': page });
	const login = await provider.runs.login({ credential_type: 'skyvern', credential_id, url });
	expect(login.id).toMatch(/^wr_/);
	const { task } = await login.result({ deadline });
	expect(JSON.stringify(task.output)).toContain('me');
	expect(sent('runLogin')).toEqual([{ credential_type: 'skyvern', credential_id, url }]);

	const again = await client.tasks.resume(JSON.parse(JSON.stringify(login)));
	expect((await again.result({ deadline })).output).toEqual(task.output);
	await again.cancel();
	expect((await again.refresh()).status).toBe('succeeded');
});

test('a login in a session keeps the link to it, and ends with it', async () => {
	const { provider, client } = emulated({ agent: ({ pause }) => pause(new Promise(() => {})) });
	const credential_id = await storedCredential(provider);
	const session = await client.sessions.create();
	await session.ready();
	const login = await provider.runs.login({
		credential_type: 'skyvern',
		credential_id,
		browser_session_id: session.id,
	});
	expect(login.snapshot.sessionId).toBe(session.id);
	const seen: string[] = [];
	for await (const { status } of login.updates({ deadline })) {
		seen.push(status);
		// A person who has to step in sees that it waits.
		if (status === 'paused') await session.close();
	}
	expect(seen).toContain('paused');
	await expect(login.result()).rejects.toMatchObject({ code: 'session_closed' });
});

test.each<[string, object, string]>([
	['an unknown vault', { credential_type: 'lastpass' }, 'credential_type'],
	['a vault of every object', { credential_type: 'valueOf' }, 'credential_type'],
	['no credential', { credential_type: 'skyvern' }, 'credential_id'],
	['an empty credential', { credential_type: 'skyvern', credential_id: '' }, 'credential_id'],
	['no item', { credential_type: 'bitwarden' }, 'bitwarden_item_id'],
	['half of an item', { credential_type: '1password', onepassword_vault_id: 'v' }, 'onepassword_item_id'],
	['no name of a password', { credential_type: 'azure_vault', azure_vault_name: 'v' }, 'azure_vault_username_key'],
	['no profile', { credential_type: 'skyvern', credential_id: 'c', browser_profile_id: 'x' }, 'browser_profile_id'],
	[
		'two browsers',
		{ credential_type: 'skyvern', credential_id: 'c', browser_profile_id: 'bp_1', browser_session_id: 'pbs_1' },
		'browser_profile_id',
	],
	[
		'a profile and a fresh browser',
		{ credential_type: 'skyvern', credential_id: 'c', browser_profile_id: 'bp_1', start_fresh_browser: true },
		'start_fresh_browser',
	],
	[
		'an address beside a session',
		{ credential_type: 'skyvern', credential_id: 'c', browser_session_id: 'pbs_1', browser_address: 'ws://x' },
		'browser_address',
	],
	['an empty page', { credential_type: 'skyvern', credential_id: 'c', url: '' }, 'url'],
])('a login with %s is refused by name, and nothing is sent', async (_, options, field) => {
	const { provider, emulator } = emulated();
	const error = await provider.runs.login(options as never).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'runs.login' });
	expect(error.message).toContain(`\`${field}\``);
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('files are downloaded, told, and fetched whole or in part', async () => {
	const { provider } = emulated({
		agent: task => {
			task.saveFile(file);
			return 'done';
		},
	});
	const url = await servePagesForTest({ '/': page });
	const run = await provider.runs.downloadFiles({ navigation_goal: 'Download the report', url });
	await run.result({ deadline });
	const files = await provider.runs.files(run.id);
	expect(files).toMatchObject({ downloads: [{ name: 'report.csv', size: file.content.length }] });
	const [download] = files.downloads;
	expect(download?.checksum).toMatch(/^[0-9a-f]{64}$/);
	expect(download?.modifiedAt).toBeInstanceOf(Date);

	const id = download?.artifactId ?? '';
	const whole = await provider.runs.artifactContent(id);
	expect(whole.bytes).toEqual(file.content);
	expect(whole.range).toBeNull();
	const total = file.content.length;
	const middle = await provider.runs.artifactContent(id, { range: { start: 4, end: 8 } });
	expect(middle).toEqual({
		bytes: file.content.slice(4, 9),
		contentType: whole.contentType,
		range: { start: 4, end: 8, total },
	});
	const rest = await provider.runs.artifactContent(id, { range: { start: 10 } });
	expect(rest.bytes).toEqual(file.content.slice(10));
	const end = await provider.runs.artifactContent(id, { range: { last: 3 } });
	expect(end.bytes).toEqual(file.content.slice(-3));
	const beyond = provider.runs.artifactContent(id, { range: { start: total } });
	await expect(beyond).rejects.toMatchObject({ code: 'invalid_request', status: 416 });
	await expect(provider.runs.artifactContent('a_none')).rejects.toMatchObject({ code: 'not_found' });
});

test('ranges that are none, an empty goal and no steps are refused, and nothing is sent', async () => {
	const { provider, emulator } = emulated();
	const content = (range: object) => provider.runs.artifactContent('a_1', { range: range as { last: number } });
	for (const call of [
		() => content({ start: -1 }),
		() => content({ start: 1.5 }),
		() => content({ start: 5, end: 4 }),
		() => content({ last: 0 }),
		() => provider.runs.artifactContent('..'),
		() => provider.runs.downloadFiles({ navigation_goal: ' ' }),
		() => provider.runs.downloadFiles({ navigation_goal: 'x', max_steps_per_run: 0 }),
		() => provider.runs.retryWebhook('tsk_1', { url: 'nowhere' }),
		() => provider.runs.timeline(''),
		() => provider.runs.artifacts('.'),
		() => provider.runs.files(''),
	]) {
		await expect(call()).rejects.toMatchObject({ code: 'invalid_request', provider: 'skyvern' });
	}
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('a part that does not say which it is is refused, and not taken for all of it', async () => {
	const provider = skyvern({
		apiKey: 'k',
		fetch: async () => new Response('art', { status: 206, headers: { 'content-type': 'text/plain' } }),
	});
	const part = provider.runs.artifactContent('a_1', { range: { start: 1 } });
	await expect(part).rejects.toMatchObject({
		code: 'invalid_response',
		status: 206,
		operation: 'runs.artifactContent',
	});
});

test('a download that stalls ends in time, and a redirect elsewhere is not followed with the key', async () => {
	let elsewhere = 0;
	const server = createServer((request, response) => {
		if (request.url?.includes('a_moved')) {
			const port = (server.address() as AddressInfo).port;
			response.writeHead(302, { location: `http://localhost:${port}/elsewhere` }).end();
			return;
		}
		if (request.url === '/elsewhere') elsewhere++;
		response.writeHead(200, { 'content-length': '100', 'content-type': 'video/webm' }).write('half');
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has an address that is an object.
	const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
	const provider = emulated().connect({ baseUrl, fetch: request => fetch(request), maxRetries: 0 });
	const began = Date.now();
	const stalled = provider.runs.artifactContent('a_1', {}, { timeout: 200 });
	await expect(stalled).rejects.toMatchObject({ code: 'timeout' });
	expect(Date.now() - began).toBeLessThan(3_000);
	const moved = await provider.runs.artifactContent('a_moved').catch(thrown => thrown);
	expect(moved).toMatchObject({ code: 'invalid_response' });
	expect(moved.message).toContain('redirect');
	expect(elsewhere).toBe(0);
});

test('what a run did and left behind is read, by kind too', async () => {
	const { provider, client, sent, emulator } = emulated();
	const url = await servePagesForTest({ '/': page });
	const engine = 'skyvern-2.0';
	const run = await client.tasks.start('Read the title', { url, providerOptions: { skyvern: { engine } } });
	await run.result({ deadline });
	const timeline = await provider.runs.timeline(run.id);
	expect(timeline.length).toBeGreaterThan(0);
	expect(['block', 'thought']).toContain(timeline[0]?.type);
	emulator.faults.add({ operation: 'getRunTimeline', status: 200, body: { items: [] } });
	await expect(provider.runs.timeline(run.id)).rejects.toMatchObject({ code: 'invalid_response' });

	const all = await provider.runs.artifacts(run.id);
	expect(all.length).toBeGreaterThan(1);
	const pages = await provider.runs.artifacts(run.id, { type: 'html_scrape' });
	expect(pages.map(({ artifact_type }) => artifact_type)).toEqual(['html_scrape']);
	const two = await provider.runs.artifacts(run.id, { type: ['html_scrape', 'visible_elements_tree_in_prompt'] });
	expect(two).toHaveLength(2);
	const content = await provider.runs.artifactContent(pages[0]?.artifact_id ?? '');
	expect(content.contentType).toContain('text/html');
	expect(new TextDecoder().decode(content.bytes)).toContain('<h1>Reports</h1>');
	expect(await provider.runs.artifacts('tsk_none')).toEqual([]);
	expect(sent('listRunArtifacts')).toHaveLength(4);

	const plain = await client.tasks.start('Read the title', { url });
	await plain.result({ deadline });
	await expect(provider.runs.timeline(plain.id)).rejects.toMatchObject({ code: 'invalid_request', status: 400 });
	await expect(provider.runs.files('tsk_none')).rejects.toMatchObject({ code: 'not_found' });
	expect(emulator.violations).toEqual([]);
});

test('a webhook arrives signed, and can be sent again to its own address and to another', async () => {
	const seen: { path: string | undefined; runId: string }[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Uint8Array[] = [];
		for await (const chunk of request) chunks.push(chunk);
		try {
			const { run_id } = await verifyWebhook(Buffer.concat(chunks), request.headers, 'k');
			seen.push({ path: request.url, runId: run_id });
			response.end('thanks');
		} catch {
			response.writeHead(401).end();
		}
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const { provider, client } = emulated();
	const run = await client.tasks.start('look', { webhookUrl: `${hook}/own` });
	await run.result({ deadline });
	await expect.poll(() => seen.length, { timeout: deadline }).toBe(1);
	const replay = await provider.runs.retryWebhook(run.id);
	expect(replay).toMatchObject({ run_id: run.id, status_code: 200, response_body: 'thanks' });
	await provider.runs.retryWebhook(run.id, { url: `${hook}/other` });
	expect(seen).toEqual(['/own', '/own', '/other'].map(path => ({ path, runId: run.id })));
	expect((await verifyWebhook(replay.payload, replay.headers, 'k')).run_id).toBe(run.id);
	await expect(verifyWebhook(replay.payload, replay.headers, 'other')).rejects.toMatchObject({
		code: 'authentication',
	});
	await expect(provider.runs.retryWebhook('tsk_none')).rejects.toMatchObject({ code: 'not_found' });
});
