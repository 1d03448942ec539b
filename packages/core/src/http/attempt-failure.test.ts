import { expect, test } from 'vitest';
import { wasNeverSent } from './attempt-failure.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

test.each<[string, unknown, boolean]>([
	['Node: refused', new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }), true],
	['Node: no such host', new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), true],
	['Node: connecting took too long', new TypeError('fetch failed', { cause: coded('UND_ERR_CONNECT_TIMEOUT') }), true],
	['Node: reset', new TypeError('fetch failed', { cause: coded('ECONNRESET') }), false],
	['Node: every address refused', { errors: [coded('ECONNREFUSED'), coded('ECONNREFUSED')] }, true],
	['Node: one address refused, another reset', { errors: [coded('ECONNREFUSED'), coded('ECONNRESET')] }, false],
	['Bun: refused', coded('ConnectionRefused'), true],
	[
		'Deno: refused',
		new TypeError(
			'error sending request: client error (Connect): tcp connect error: Connection refused (os error 111)',
		),
		true,
	],
	['Deno: reset', new TypeError('error sending request: client error (SendRequest): connection error'), false],
	['a browser, which says nothing', new TypeError('Failed to fetch'), false],
	['anything else', 'x', false],
])('%s', (_, error, expected) => {
	expect(wasNeverSent(error)).toBe(expected);
});
