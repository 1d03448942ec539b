import { expect, test } from 'vitest';
import { mayLeadTo, tunnelHost, tunnelToken } from './tunnel.ts';

const live = (address: string) => `https://live.test/?b=${Buffer.from(address).toString('base64url')}&x=1`;

test.each<[string, string | undefined]>([
	[live('https://browser-live.eu.smooth.test?session=1'), 'browser-proxy.eu.smooth.test'],
	[live('https://browser-live.smooth.test/path?ÿþ~=1'), 'browser-proxy.smooth.test'],
	[live('http://browser-live.smooth.test'), undefined],
	['https://live.test/', undefined],
	['https://live.test/?b=%%%', undefined],
	['no address', undefined],
])('the host in %s is %s', (url, host) => {
	expect(tunnelHost(url)).toBe(host);
});

test('a token is twelve random bytes, fit for a file', () => {
	const tokens = Array.from({ length: 50 }, tunnelToken);
	expect(tokens.every(token => /^[\w-]{16}$/.test(token))).toBe(true);
	expect(new Set(tokens).size).toBe(50);
});

test.each<[string, string, boolean]>([
	['browser-proxy.smooth.sh', 'https://api.smooth.sh/api/v1', true],
	['browser-proxy.eu.smooth.sh', 'https://api.smooth.sh/api/v1', true],
	['browser-proxy.smooth.sh.elsewhere.test', 'https://api.smooth.sh/api/v1', false],
	['notsmooth.sh', 'https://api.smooth.sh/api/v1', false],
	['elsewhere.test', 'https://api.smooth.sh/api/v1', false],
	['169.254.169.254', 'https://api.smooth.sh/api/v1', false],
	['browser-proxy.example.test', 'https://example.test/v1', true],
	['browser-proxy.test', 'https://example.test/v1', false],
	['browser-proxy.allowed.test', 'https://api.smooth.sh/api/v1', true],
])('to %s from %s: %s', (host, baseUrl, expected) => {
	expect(mayLeadTo(host, baseUrl, ['allowed.test'])).toBe(expected);
});
