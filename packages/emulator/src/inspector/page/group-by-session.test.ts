import { expect, test } from 'vitest';
import type { SubjectSummary } from '../inspector-data.ts';
import { groupBySession } from './group-by-session.ts';

function subject(kind: 'session' | 'task', id: string, sessionId: string | null = null): SubjectSummary {
	const facts = {
		provider: 'smooth',
		prompt: null,
		status: 'running',
		tone: 'busy',
		reason: null,
		open: true,
	} as const;
	return { ...facts, kind, id, sessionId, url: null, createdAt: 0, endedAt: null };
}

test('tasks stand below their session, and what has the newest in it comes first', () => {
	const rows = groupBySession([
		subject('task', 'second', 'old'),
		subject('session', 'new'),
		subject('task', 'alone'),
		subject('task', 'first', 'old'),
		subject('session', 'old'),
	]);
	expect(rows.map(({ id, isWithin, taskCount }) => [id, isWithin, taskCount])).toEqual([
		['old', false, 2],
		['second', true, 0],
		['first', true, 0],
		['new', false, 0],
		['alone', false, 0],
	]);
});

test('a task whose session is not there stands by itself, also where another provider has one of that id', () => {
	const rows = groupBySession([subject('task', 'one', 'gone'), { ...subject('session', 'gone'), provider: 'skyvern' }]);
	expect(rows.map(({ ref, isWithin }) => [ref, isWithin])).toEqual([
		['smooth one', false],
		['skyvern gone', false],
	]);
});
