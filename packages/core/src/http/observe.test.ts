import { afterEach, beforeEach, expect, test } from 'vitest';
import { observe } from './observe.ts';

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
	unhandled.length = 0;
	process.on('unhandledRejection', onUnhandled);
});

afterEach(() => {
	process.off('unhandledRejection', onUnhandled);
});

test.each([
	[
		'throws',
		() => {
			throw new Error('mine');
		},
	],
	['rejects', () => Promise.reject(new Error('mine'))],
	['rejects later', () => new Promise((_, reject) => setTimeout(reject, 5, new Error('mine')))],
	// biome-ignore lint/suspicious/noThenProperty: it stands for a promise of another library
	['gives a foreign thenable', () => ({ then: (_: unknown, reject: (error: unknown) => void) => reject('mine') })],
])('an observer that %s disturbs nothing', async (_name, observer) => {
	expect(() => observe(observer)).not.toThrow();
	await new Promise(resolve => setTimeout(resolve, 20));
	expect(unhandled).toEqual([]);
});
