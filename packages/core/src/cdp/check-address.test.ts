import { expect, test } from 'vitest';
import { checkAddress } from './check-address.ts';

const hosted = 'https://api.vendor.test/v1';
const own = 'http://browsers.mycompany.test:8000/v1';
const about = { provider: 'vendor', operation: 'cdp.endpoint' };

test.each<[string, string, readonly string[]]>([
	[hosted, 'wss://api.vendor.test/1', []],
	[hosted, 'https://eu.api.vendor.test/browser/1', []],
	[hosted, 'http://127.0.0.1:9222', []],
	[hosted, 'wss://browsers.example.com/1', ['browsers.example.com']],
	[hosted, 'wss://eu.browsers.example.com/1', ['Browsers.Example.com']],
	[own, 'ws://browsers.mycompany.test:9222/devtools', []],
	[own, 'http://node.browsers.mycompany.test', []],
])('the key of the API at %s may go to %s', (baseUrl, address, keyHosts) => {
	expect(() => checkAddress({ address, isKeySent: true }, { baseUrl, keyHosts }, about)).not.toThrow();
});

test.each<[string, string, readonly string[], string]>([
	[hosted, 'wss://elsewhere.test/1', [], "vendor({ cdpHosts: ['elsewhere.test'] })"],
	[hosted, 'wss://notapi.vendor.test/1', [], 'cdpHosts'],
	[hosted, 'wss://api.vendor.test.elsewhere.test/1', [], 'cdpHosts'],
	[hosted, 'ws://api.vendor.test/1', [], 'your key would be readable'],
	[hosted, 'http://browsers.example.com/1', ['browsers.example.com'], 'without encryption'],
	[own, 'ws://mycompany.test/1', [], 'cdpHosts'],
	[own, 'ftp://browsers.mycompany.test/1', [], 'ftp:'],
	[own, 'nowhere', [], 'is none'],
])('the key of the API at %s may not go to %s', (baseUrl, address, keyHosts, reason) => {
	expect(() => checkAddress({ address, isKeySent: true }, { baseUrl, keyHosts }, about)).toThrow(
		expect.objectContaining({ code: 'configuration', message: expect.stringContaining(reason) }),
	);
});

const signed = (address: string) => () =>
	checkAddress({ address, isKeySent: false }, { baseUrl: hosted, keyHosts: [] }, about);

test('a signed address may be anywhere, since no key goes along, but only encrypted', () => {
	expect(signed('wss://elsewhere.test/?signature=s')).not.toThrow();
	expect(signed('ws://127.0.0.1:9222/?signature=s')).not.toThrow();
	expect(signed('ws://elsewhere.test/?signature=s')).toThrow('its signed address would be readable');
	expect(signed('ftp://elsewhere.test/')).toThrow('ftp:');
});
