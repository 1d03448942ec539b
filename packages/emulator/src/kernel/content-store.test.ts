import { expect, test } from 'vitest';
import { ContentStore } from './content-store.ts';

const bytes = (size: number) => new Uint8Array(size);

test('the oldest goes when there are too many, and whoever refers to it is told once', () => {
	const store = new ContentStore({ maxCount: 2, maxSize: 10, maxTotal: 100 });
	const dropped: string[] = [];
	const kept = ['first', 'second', 'third'].map(name => {
		const content = store.keep(bytes(1));
		content?.onDropped(() => dropped.push(name));
		return content;
	});
	expect(kept.map(each => each?.content?.byteLength ?? null)).toEqual([null, 1, 1]);
	expect(dropped).toEqual(['first']);
	kept[0]?.drop();
	expect(dropped).toEqual(['first']);
});

test('all together never have more bytes than they may, however many come', () => {
	const store = new ContentStore({ maxCount: 1000, maxSize: 40, maxTotal: 100 });
	const kept = Array.from({ length: 500 }, (_, index) => store.keep(bytes(index % 41)));
	const sizes = kept.map(each => each?.content?.byteLength ?? 0);
	const total = sizes.reduce((sum, size) => sum + size, 0);
	expect(total).toBeLessThanOrEqual(100);
	expect(total).toBeGreaterThan(60);
	expect(sizes.slice(0, 490).every(size => size === 0)).toBe(true);
});

test('what is larger than one may be is not kept, and costs no other its place', () => {
	const store = new ContentStore({ maxCount: 10, maxSize: 10, maxTotal: 100 });
	const small = store.keep(bytes(10));
	expect(store.keep(bytes(11))).toBeNull();
	expect(small?.content).not.toBeNull();
});

test('what was let go of makes room', () => {
	const store = new ContentStore({ maxCount: 10, maxSize: 10, maxTotal: 10 });
	const [first, second] = [store.keep(bytes(5)), store.keep(bytes(5))];
	second?.drop();
	store.keep(bytes(5));
	expect(first?.content).not.toBeNull();
});
