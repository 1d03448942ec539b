import { expect, test } from 'vitest';
import { unknownUsage } from '../contract/usage.ts';
import { AnyBrowserError } from './any-browser-error.ts';
import { excerptOf } from './excerpt.ts';
import { OutputMismatchError } from './output-mismatch-error.ts';
import { TaskFailedError } from './task-failed-error.ts';

const huge = 'x'.repeat(25_000_000);
const task = {
	provider: 'p',
	id: 't',
	status: 'failed' as const,
	failure: { message: huge, code: null },
	usage: unknownUsage,
};

test.each<[string, () => AnyBrowserError, number]>([
	// The cast leaves out what the error doesn't read.
	['a failed task', () => new TaskFailedError(task as unknown as TaskFailedError['task']), 600],
	['a misfit', () => new OutputMismatchError('p', 'o', [{ message: huge, path: [huge] }], huge), 600],
	['any error', () => new AnyBrowserError('provider', huge), 4_001],
])('the message of %s is short, whatever it quotes', (_, make, longest) => {
	expect(make().message.length).toBeLessThanOrEqual(longest);
});

test('what is nested too deep to be written is named', () => {
	let deep: unknown = 1;
	for (let level = 0; level < 100_000; level++) deep = [deep];
	expect(excerptOf(deep)).toBe("a list that JSON can't hold");
	expect(excerptOf({ a: huge }).length).toBe(501);
	expect(excerptOf(undefined)).toBe('undefined');
});
