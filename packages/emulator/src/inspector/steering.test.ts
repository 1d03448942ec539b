import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { afterEach, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { ListenOptions } from '../http/listen-options.ts';
import { createTestClient } from '../testing/test-client.ts';
import type { ControlView } from './inspector-data.ts';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

const shop = `<!doctype html><title>Shop</title><h1>Shop</h1><a href="/offer">The &lt;b&gt;offer</a>
	<form action="/account"><label>User <input name="user" value="ann"></label>
	<label>Password <input name="password" type="password" value="hunter2"></label><button>Log in</button></form>
	<div hidden><button>Nobody sees this</button></div>`;
const pages = { '/': shop, '/offer': '<title>Offer</title>', '/account': '<title>Account</title><h1>Welcome</h1>' };

/** A session on the shop, and a person at the inspector. */
async function onShop(options: ListenOptions = {}) {
	const made = createEmulator({ timing: { startup: 0 } });
	emulator = made;
	const site = await servePagesForTest(pages);
	const server = await made.listen(options);
	const smooth = createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
	const { id } = (await smooth('POST', '/task', { url: `${site}/` })).body.r;
	const api = `${server.url}/inspector/api/smooth/${id}`;
	const page = () =>
		made.smooth
			.sessions()
			.find(session => session.id === id)
			?.url?.replace(String(site), '');
	await expect.poll(page).toBe('/');
	const here = { 'content-type': 'application/json', origin: new URL(server.url).origin };
	const steer = async (what: unknown, headers: Record<string, string> = here) => {
		const response = await fetch(`${api}/steer`, { method: 'POST', headers, body: JSON.stringify(what) });
		return [response.status, (await response.json()).detail];
	};
	const controls = async (): Promise<ControlView[]> => (await fetch(`${api}/controls`)).json();
	return { site, server, id, page, here, steer, controls, smooth };
}

test('a person sees what can be clicked and filled, but no password and nothing hidden', async () => {
	const { controls } = await onShop();
	const found = await controls();
	expect(found.map(({ kind, label, value, isSecret }) => [kind, label, value, isSecret])).toEqual([
		['click', 'The <b>offer', '', false],
		['field', 'User', 'ann', false],
		['field', 'Password', '', true],
		['click', 'Log in', '', false],
	]);
});

test('a person clicks, types, presses keys, scrolls and goes elsewhere', async () => {
	const { controls, steer, page } = await onShop();
	const [offer, user, , login] = await controls();
	expect(await steer({ type: 'click', target: offer?.ref })).toEqual([200, undefined]);
	expect(page()).toBe('/offer');
	expect(await steer({ type: 'goto', url: '/' })).toEqual([200, undefined]);
	expect(await steer({ type: 'type', target: user?.ref, text: 'bob' })).toEqual([200, undefined]);
	expect(await steer({ type: 'scroll', by: 100 })).toEqual([200, undefined]);
	expect((await controls())[1]).toMatchObject({ value: 'bob' });
	expect(await steer({ type: 'click', target: login?.ref })).toEqual([200, undefined]);
	expect(page()).toMatch(/^\/account\?user=bob/);
});

test('what the page does not have is said, and what is nothing to do is refused', async () => {
	const { steer, smooth, id } = await onShop();
	expect(await steer({ type: 'click', target: 'Dive' })).toEqual([409, expect.stringContaining('Dive')]);
	for (const nonsense of [
		null,
		[],
		{ type: 'click' },
		{ type: 'evaluate', script: '1' },
		{ type: 'scroll', by: 'far' },
	]) {
		expect(await steer(nonsense)).toEqual([400, expect.any(String)]);
	}
	expect((await steer({ type: 'type', target: 'User', text: 'x'.repeat(20_000) }))[0]).toBe(400);
	await smooth('DELETE', `/task/${id}`);
	expect((await steer({ type: 'key', key: 'Enter' }))[0]).toBe(404);
});

test('a page from elsewhere steers nothing', async () => {
	const { steer, here, page } = await onShop();
	const go = { type: 'goto', url: '/offer' };
	const { origin: _origin, ...withoutOrigin } = here;
	const hostile: Record<string, string>[] = [
		withoutOrigin,
		{ ...here, origin: 'https://evil.test' },
		{ ...here, origin: 'null' },
		{ ...here, 'sec-fetch-site': 'cross-site' },
		{ ...here, 'sec-fetch-site': 'same-site' },
	];
	for (const headers of hostile) expect((await steer(go, headers))[0]).toBe(403);
	expect((await steer(go, { ...here, 'content-type': 'text/plain' }))[0]).toBe(415);
	expect(page()).toBe('/');
	expect((await steer(go))[0]).toBe(200);
});

test('where a key is needed, nobody steers without it', async () => {
	const { steer, here, page, server } = await onShop({ host: '0.0.0.0' });
	expect((await steer({ type: 'goto', url: '/offer' }))[0]).toBe(401);
	const authorization = `Basic ${Buffer.from(`me:${server.key}`).toString('base64')}`;
	expect((await steer({ type: 'goto', url: '/offer' }, { ...here, authorization }))[0]).toBe(200);
	expect(page()).toBe('/offer');
});
