import { expect, test } from 'vitest';
import { PagePromise } from './page-promise.ts';

function numbers() {
	const asked: (string | null)[] = [];
	const pages = new PagePromise<number>(async cursor => {
		asked.push(cursor);
		const start = Number(cursor ?? 0);
		return { items: [start, start + 1], nextCursor: start < 4 ? String(start + 2) : null };
	});
	return { asked, pages };
}

test('awaiting gives one page and asks once', async () => {
	const { asked, pages } = numbers();
	expect(asked).toEqual([]);
	expect(await pages).toEqual({ items: [0, 1], nextCursor: '2' });
	await pages;
	expect(asked).toEqual([null]);
});

test('iterating gives everything, page by page', async () => {
	const { asked, pages } = numbers();
	const seen: number[] = [];
	for await (const item of pages) seen.push(item);
	expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
	expect(asked).toEqual([null, '2', '4']);
});

test('leaving the loop asks for no further page', async () => {
	const { asked, pages } = numbers();
	for await (const item of pages) if (item === 2) break;
	expect(asked).toEqual([null, '2']);
});

test('a failure reaches the one who awaits', async () => {
	const pages = new PagePromise<number>(async () => Promise.reject(new Error('no')));
	await expect(pages).rejects.toThrow('no');
});

test('a mapped list pages on', async () => {
	const seen: string[] = [];
	for await (const item of numbers().pages.map(number => `#${number}`)) seen.push(item);
	expect(seen).toHaveLength(6);
	expect(seen.at(-1)).toBe('#5');
});
