import { expect, test } from 'vitest';
import { AnyBrowserError } from './any-browser-error.ts';

test('is() tells codes apart and refuses everything else', () => {
	const error = new AnyBrowserError('rate_limited', 'slow down');
	expect(AnyBrowserError.is(error)).toBe(true);
	expect(AnyBrowserError.is(error, 'rate_limited')).toBe(true);
	expect(AnyBrowserError.is(error, 'not_found')).toBe(false);
	for (const other of [new Error('x'), { code: 'rate_limited' }, null, undefined, 'rate_limited']) {
		expect(AnyBrowserError.is(other)).toBe(false);
	}
});

test('an error of another copy of the package is recognised', () => {
	const foreign = Object.defineProperty(
		Object.assign(new Error('x'), { code: 'timeout' }),
		Symbol.for('anybrowser.error'),
		{
			value: true,
		},
	);
	expect(AnyBrowserError.is(foreign, 'timeout')).toBe(true);
	expect(AnyBrowserError.is(foreign, 'provider')).toBe(false);
});

test('it serialises with what a log needs', () => {
	const error = new AnyBrowserError('provider', 'broke', {
		provider: 'smooth',
		operation: 'sessions.create',
		status: 500,
		attempts: [{ number: 1, durationMs: 3, status: 500, problem: 'status 500' }],
	});
	expect(JSON.parse(JSON.stringify(error))).toMatchObject({
		code: 'provider',
		message: 'broke',
		status: 500,
		attempts: [{ number: 1 }],
	});
});
