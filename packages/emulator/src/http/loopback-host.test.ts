import { expect, test } from 'vitest';
import { isLoopbackHost, isLoopbackOrigin } from './loopback-host.ts';

test.each(['localhost', 'LOCALHOST', 'app.localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost.'])(
	'a loopback host is %s',
	host => expect(isLoopbackHost(host)).toBe(true),
);

test.each(['', 'example.com', 'localhost.example.com', '127.0.0.1.example.com', '10.0.0.1', '0.0.0.0', 'notlocalhost'])(
	'a loopback host is not %j',
	host => expect(isLoopbackHost(host)).toBe(false),
);

test('a loopback host is found in an origin', () => {
	expect(
		['http://localhost:5173', 'https://[::1]', 'http://evil.test', 'null', ''].map(each => isLoopbackOrigin(each)),
	).toEqual([true, true, false, false, false]);
});
