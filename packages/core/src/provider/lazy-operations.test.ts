import { expect, test } from 'vitest';
import { PagePromise } from '../contract/page-promise.ts';
import { lazyOperations } from './lazy-operations.ts';

function counted() {
	const seen = { loads: 0, calls: 0, pages: 0 };
	const operations = lazyOperations({ double: 'call', list: 'list' }, async () => {
		seen.loads++;
		if (seen.loads === 1) throw new Error('not there yet');
		return {
			async double(value: number) {
				seen.calls++;
				return value * 2;
			},
			list: () =>
				new PagePromise<number>(async cursor => {
					seen.pages++;
					return cursor === null ? { items: [1], nextCursor: 'more' } : { items: [2], nextCursor: null };
				}),
		};
	});
	return { seen, operations };
}

test('they are loaded with the first call, once, and again only when that failed', async () => {
	const { seen, operations } = counted();
	expect(seen.loads).toBe(0);
	await expect(operations.double(1)).rejects.toThrow('not there yet');
	expect(await operations.double(2)).toBe(4);
	expect(await operations.double(3)).toBe(6);
	expect(seen).toEqual({ loads: 2, calls: 2, pages: 0 });
});

test('a list is asked for when it is read, page by page', async () => {
	const { seen, operations } = counted();
	await operations.double(0).catch(() => {});
	const list = operations.list();
	expect(seen).toEqual({ loads: 1, calls: 0, pages: 0 });
	expect(await list).toEqual({ items: [1], nextCursor: 'more' });
	expect(seen.pages).toBe(1);
	const read: number[] = [];
	for await (const item of list) read.push(item);
	expect(read).toEqual([1, 2]);
	expect(seen.pages).toBe(2);
});
