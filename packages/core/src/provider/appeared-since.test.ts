import { expect, test } from 'vitest';
import { appearedSince } from './appeared-since.ts';

const since = new Date('2026-11-20T12:00:00Z');
const at = (id: string, seconds: number | null) => ({
	id,
	createdAt: seconds === null ? null : new Date(since.getTime() + seconds * 1_000),
});

test('what is new and unknown remains, with some room for clocks that differ', () => {
	const listed = [at('new', 1), at('known', 1), at('slow clock', -4), at('old', -60), at('undated', null)];
	const found = appearedSince(listed, since, id => id === 'known');
	expect(found.map(({ id }) => id)).toEqual(['new', 'slow clock', 'undated']);
});
