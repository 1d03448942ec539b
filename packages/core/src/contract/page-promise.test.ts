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

test('it is a promise: `catch`, `finally` and combinators take it', async () => {
	const failing = () => new PagePromise<number>(async () => Promise.reject(new Error('no')));
	expect(await failing().catch(error => error)).toMatchObject({ message: 'no' });
	let ended = 0;
	await expect(failing().finally(() => void ended++)).rejects.toThrow('no');
	expect((await numbers().pages.finally(() => void ended++)).items).toEqual([0, 1]);
	expect(ended).toBe(2);
	const asPromise: Promise<unknown> = numbers().pages;
	expect((await Promise.allSettled([asPromise]))[0]?.status).toBe('fulfilled');
});

interface Row {
	readonly id: string;
}

/** A list whose pages are numbered, of what is there when a page is asked for. */
function numbered(rows: () => readonly string[], size = 2) {
	return new PagePromise<Row>(async cursor => {
		const number = Number(cursor ?? 1);
		const items = rows().slice((number - 1) * size, number * size);
		return { items: items.map(id => ({ id })), nextCursor: items.length < size ? null : String(number + 1) };
	});
}

test('what starts between two pages doubles nothing', async () => {
	const rows = ['c', 'b', 'a'];
	const pages = numbered(() => rows);
	const seen: string[] = [];
	for await (const { id } of pages) {
		seen.push(id);
		if (id === 'b') rows.unshift('new');
	}
	expect(seen).toEqual(['c', 'b', 'a']);
});

test.each(['as it is', 'mapped', 'filtered'])(
	'a server that ignores where a page starts comes to an end, %s',
	async how => {
		let asked = 0;
		const pages = new PagePromise<Row>(async () => {
			if (++asked > 50) throw new Error('the pages do not end');
			return { items: [{ id: 'b' }, { id: 'a' }], nextCursor: String(asked + 1) };
		});
		const list =
			how === 'mapped' ? pages.map(row => row) : how === 'filtered' ? pages.filter(({ id }) => id === 'a') : pages;
		const seen: string[] = [];
		for await (const { id } of list) seen.push(id);
		expect(seen).toEqual(how === 'filtered' ? ['a'] : ['b', 'a']);
		expect(asked).toBe(3);
	},
);

test('empty pages that lead to each other come to an end', async () => {
	let asked = 0;
	const list = new PagePromise<Row>(async cursor => {
		if (++asked > 50) throw new Error('the pages do not end');
		if (cursor === null) return { items: [{ id: 'a' }], nextCursor: 'one' };
		return { items: [], nextCursor: cursor === 'one' ? 'other' : 'one' };
	});
	const seen: string[] = [];
	for await (const { id } of list) seen.push(id);
	expect(seen).toEqual(['a']);
	expect(asked).toBe(4);
});

test('an empty page that leads to itself comes to an end, and one that leads on does not', async () => {
	let asked = 0;
	const list = new PagePromise<Row>(async cursor => {
		if (++asked > 50) throw new Error('the pages do not end');
		if (cursor === '4') return { items: [{ id: 'a' }], nextCursor: 'itself' };
		return { items: [], nextCursor: cursor === 'itself' ? cursor : String(Number(cursor) + 1) };
	});
	const seen: string[] = [];
	for await (const { id } of list) seen.push(id);
	expect(seen).toEqual(['a']);
	expect(asked).toBe(7);
});
