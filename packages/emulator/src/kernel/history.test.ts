import { expect, test } from 'vitest';
import { History } from './history.ts';

function item(id: string) {
	const ending = new AbortController();
	return { id, signal: ending.signal, end: () => ending.abort() };
}

test('remembers all that are open, and the last of those that ended', () => {
	const forgotten: string[] = [];
	const history = new History<ReturnType<typeof item>>(2, ({ id }) => void forgotten.push(id));
	const items = ['a', 'b', 'c', 'd', 'e'].map(item);
	for (const each of items) history.add(each);
	for (const index of [3, 0, 2]) items[index]?.end();
	expect([...history.open].map(each => each.id)).toEqual(['b', 'e']);
	expect(history.all.map(each => each.id)).toEqual(['a', 'b', 'c', 'e']);
	expect(history.newestFirst.map(each => each.id)).toEqual(['e', 'c', 'b', 'a']);
	expect([forgotten, history.get('d'), history.get('a')]).toEqual([['d'], undefined, items[0]]);
});

test('counts one that had ended before it came', () => {
	const history = new History<ReturnType<typeof item>>(1);
	const ended = item('a');
	ended.end();
	history.add(ended);
	expect([history.open.size, history.all]).toEqual([0, [ended]]);
});
