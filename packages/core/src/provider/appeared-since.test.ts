import { expect, test } from 'vitest';
import { PagePromise } from '../contract/page-promise.ts';
import { appearedSince } from './appeared-since.ts';

const since = new Date('2026-03-01T12:00:00Z');
const at = (ms: number) => new Date(since.getTime() + ms);

test('only what is new enough and unknown, with some slack for clocks, from as many pages as it is on', async () => {
	const pages = [
		[{ id: 'later', createdAt: at(1_000) }],
		[
			{ id: 'at-the-edge', createdAt: at(-4_000) },
			{ id: 'known', createdAt: at(1) },
			{ id: 'undated', createdAt: null },
		],
		[{ id: 'too-old', createdAt: at(-6_000) }],
		[{ id: 'older', createdAt: at(-60_000) }],
	];
	const asked: number[] = [];
	const listed = new PagePromise(async cursor => {
		const index = Number(cursor ?? 0);
		asked.push(index);
		return { items: pages[index] ?? [], nextCursor: index + 1 < pages.length ? String(index + 1) : null };
	});
	const found = await appearedSince(
		listed,
		() => since,
		id => id === 'known',
	);
	expect(found.map(({ id }) => id)).toEqual(['later', 'at-the-edge', 'undated']);
	expect(asked).toEqual([0, 1, 2]);
});
