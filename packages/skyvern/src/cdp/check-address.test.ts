import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';
import { checkAddress } from './check-address.ts';

const hosted = 'https://api.skyvern.com/v1';
const own = 'http://skyvern.mycompany.test:8000/v1';
const about = { provider: 'skyvern', operation: 'cdp.endpoint' };

test.each<[string, string, readonly string[]]>([
	[hosted, 'wss://sessions.skyvern.com/pbs_1', []],
	[hosted, 'https://api.skyvern.com/browser/1', []],
	[hosted, 'http://127.0.0.1:9222', []],
	[hosted, 'wss://browsers.example.com/1', ['browsers.example.com']],
	[hosted, 'wss://eu.browsers.example.com/1', ['Browsers.Example.com']],
	[own, 'ws://skyvern.mycompany.test:9222/devtools', []],
	[own, 'http://node.skyvern.mycompany.test', []],
])('the API at %s may give %s', (baseUrl, address, cdpHosts) => {
	expect(() => checkAddress(address, { baseUrl, cdpHosts }, about)).not.toThrow();
});

test.each<[string, string, readonly string[], string]>([
	[hosted, 'wss://elsewhere.test/1', [], 'cdpHosts'],
	[hosted, 'wss://notskyvern.com/1', [], 'cdpHosts'],
	[hosted, 'wss://skyvern.com.elsewhere.test/1', [], 'cdpHosts'],
	[hosted, 'ws://sessions.skyvern.com/1', [], 'without encryption'],
	[hosted, 'http://browsers.example.com/1', ['browsers.example.com'], 'without encryption'],
	[own, 'ws://mycompany.test/1', [], 'cdpHosts'],
	[own, 'ftp://skyvern.mycompany.test/1', [], 'ftp:'],
	[own, 'nowhere', [], 'is none'],
])('the API at %s may not give %s', (baseUrl, address, cdpHosts, reason) => {
	expect(() => checkAddress(address, { baseUrl, cdpHosts }, about)).toThrow(
		expect.objectContaining({ code: 'configuration', message: expect.stringContaining(reason) }),
	);
});

test('the key stays here when a session says that its browser is elsewhere, and goes where it is allowed', async () => {
	const { client, connect } = emulated({ skyvern: { browserAddress: () => 'wss://elsewhere.test/1' } });
	const session = await client.sessions.create();
	await expect(session.cdp()).rejects.toMatchObject({ code: 'configuration', operation: 'cdp.endpoint' });
	const allowing = connect({ cdpHosts: ['elsewhere.test'] });
	expect(await allowing.cdp.endpoint(session.id)).toMatchObject({ url: 'wss://elsewhere.test/1' });
	await session.close();
});
