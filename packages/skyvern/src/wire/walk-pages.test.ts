import { expect, test } from 'vitest';
import { walkPages } from './walk-pages.ts';

const size = 4;

/** A list of so many items, the newest first, and how often it was read. */
function listOf(count: number) {
	const ids = Array.from({ length: count }, (_, index) => `i${index}`);
	const state = { ids, reads: 0 };
	const read = async (number: number) => {
		state.reads++;
		const items = state.ids.slice((number - 1) * size, number * size).map(id => ({ id }));
		return { items, nextCursor: items.length < size ? null : String(number + 1) };
	};
	return { state, read, before: [...ids] };
}

/** Which items of a list are deleted once they were given, and when: at once, or so many of them together. */
const deletions: readonly [string, (id: string) => boolean, number][] = [
	['none', () => false, 1],
	['every one', () => true, 1],
	['every second', id => Number(id.slice(1)) % 2 === 0, 1],
	['the later half', id => Number(id.slice(1)) > 9, 1],
	['every one, six at a time', () => true, 6],
	['every one, nine at a time', () => true, 9],
];

test.each(deletions)('deleting %s in the loop leaves none out', async (_name, isDeleted, together) => {
	for (const count of [0, 1, 4, 5, 8, 12, 23]) {
		const { state, read, before } = listOf(count);
		const given: string[] = [];
		let waiting: string[] = [];
		for await (const { items } of walkPages({ start: 1, size, read })) {
			for (const { id } of items) {
				given.push(id);
				if (isDeleted(id)) waiting.push(id);
				if (waiting.length < together) continue;
				const gone = new Set(waiting);
				waiting = [];
				state.ids = state.ids.filter(each => !gone.has(each));
			}
		}
		expect(given.toSorted(), `of ${count}`).toEqual(before.toSorted());
		expect(state.reads).toBeLessThanOrEqual(3 * count + 2);
	}
});

test('what is added meanwhile gives nothing twice, and ends', async () => {
	const { state, read, before } = listOf(23);
	const given: string[] = [];
	for await (const { items } of walkPages({ start: 1, size, read })) {
		given.push(...items.map(({ id }) => id));
		if (given.length < 60) state.ids = [`new${given.length}`, ...state.ids];
	}
	expect(new Set(given).size).toBe(given.length);
	expect(before.filter(id => !given.includes(id))).toEqual([]);
});

test('a server that ignores the number of the page ends it', async () => {
	const { state, read } = listOf(23);
	const given: string[] = [];
	for await (const { items } of walkPages({ start: 1, size, read: () => read(1) })) {
		given.push(...items.map(({ id }) => id));
	}
	expect(given).toHaveLength(size);
	expect(state.reads).toBeLessThanOrEqual(4);
});
