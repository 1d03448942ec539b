import { expect, test } from 'vitest';
import { isAllowedUrl } from './allowed-urls.ts';

test.each<[string, string, boolean]>([
	['https://**.example.com/**', 'https://example.com/', true],
	['https://**.example.com/**', 'https://shop.eu.example.com/a/b?c=d', true],
	['https://**.example.com/**', 'https://badexample.com/', false],
	['https://**.example.com/**', 'http://example.com/', false],
	['example.com/*', 'https://example.com/a/b', true],
	['example.com/*', 'https://example.com', true],
	['example.com/*', 'https://example.com.evil.test/', false],
	['*example*', 'http://my-example.test/', true],
	['http://127.0.0.1:*/public/**', 'http://127.0.0.1:8080/public/x', true],
	['http://127.0.0.1:*/public/**', 'http://127.0.0.1:8080/private/x', false],
])('allowed URLs: %s and %s: %s', (pattern, url, allowed) => {
	expect(isAllowedUrl(url, [pattern])).toBe(allowed);
});

test('allowed URLs: means everything without patterns, and nothing with none of them', () => {
	expect([isAllowedUrl('http://a.test/', null), isAllowedUrl('http://a.test/', [])]).toEqual([true, false]);
});
