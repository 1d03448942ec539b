import { expect, test, vi } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from './clock.ts';
import { endLeftover } from './end-leftover.ts';

const clock = { ...systemClock, sleep: async () => {} };
const isGone = new AnyBrowserError('not_found', 'no such thing');

test.each([
	['twice that it is not there', [isGone, isGone], 2, 0],
	['a fault, and twice that it is not there', [new Error('no'), isGone, isGone], 3, 0],
	['once that it is not there, as a proxy might', [new Error('no'), isGone, new Error('no')], 3, 1],
	['that it is not there, and then nothing else but faults', [isGone, new Error('no'), new Error('no')], 3, 1],
	['nothing but faults', [new Error('no'), new Error('no'), new Error('no')], 3, 1],
])('what says %s', async (_, failures, tries, warnings) => {
	const onWarning = vi.fn();
	const end = vi.fn(async () => {
		const failure = failures[end.mock.calls.length - 1];
		if (failure) throw failure;
	});
	await endLeftover({ clock, provider: 'fake', onWarning }, { operation: 'sessions.create', id: 's1', end });
	expect(end).toHaveBeenCalledTimes(tries);
	expect(onWarning).toHaveBeenCalledTimes(warnings);
});
