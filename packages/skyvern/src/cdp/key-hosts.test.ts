import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';
import { keyHosts } from './key-hosts.ts';

test.each<[string, readonly string[]]>([
	['https://api.skyvern.com/v1', ['mine.test', 'skyvern.com']],
	['https://skyvern.com/v1', ['mine.test', 'skyvern.com']],
	['https://notskyvern.com/v1', ['mine.test']],
	['https://skyvern.com.elsewhere.test/v1', ['mine.test']],
	['http://skyvern.mycompany.test:8000/v1', ['mine.test']],
])("with the API at %s, Skyvern's own hosts count only where it is one of them", (baseUrl, hosts) => {
	expect(keyHosts(baseUrl, ['mine.test'])).toEqual(hosts);
});

test('the key stays here when a session says that its browser is elsewhere, and goes where it is allowed', async () => {
	const { client, connect } = emulated({ skyvern: { browserAddress: () => 'wss://elsewhere.test/1' } });
	const session = await client.sessions.create();
	await expect(session.cdp()).rejects.toMatchObject({ code: 'configuration', operation: 'cdp.endpoint' });
	const allowing = connect({ cdpHosts: ['elsewhere.test'] });
	expect(await allowing.cdp.endpoint(session.id)).toMatchObject({ url: 'wss://elsewhere.test/1' });
	await session.close();
});

test("the hosted API's key goes to all of Skyvern's hosts", async () => {
	const { client } = emulated(
		{ skyvern: { browserAddress: id => `wss://sessions.skyvern.com/${id}` } },
		{ baseUrl: 'https://api.skyvern.com/v1' },
	);
	const session = await client.sessions.create();
	expect((await session.cdp()).url).toBe(`wss://sessions.skyvern.com/${session.id}`);
	await session.close();
});
