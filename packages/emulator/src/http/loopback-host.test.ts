import { describe, expect, test } from 'vitest';
import { isLoopbackHost, isLoopbackOrigin } from './loopback-host.ts';

describe('a loopback host', () => {
	test.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost.'])(
		'is %s',
		host => expect(isLoopbackHost(host)).toBe(true),
	);

	test.each([
		'',
		'example.com',
		'localhost.example.com',
		'127.0.0.1.example.com',
		'10.0.0.1',
		'0.0.0.0',
		'notlocalhost',
	])('is not %j', host => expect(isLoopbackHost(host)).toBe(false));

	test('is found in an origin', () => {
		expect(
			['http://localhost:5173', 'https://[::1]', 'http://evil.test', 'null', ''].map(each => isLoopbackOrigin(each)),
		).toEqual([true, true, false, false, false]);
	});
});
