import { expect, test } from 'vitest';
import type { WireEntry } from '../http/wire-entry.ts';
import { concerns } from './concerns.ts';

const entry = (rest: Partial<WireEntry>): WireEntry => ({
	number: 1,
	provider: 'smooth',
	operation: 'any',
	method: 'POST',
	path: '/task',
	query: {},
	headers: {},
	body: undefined,
	status: 200,
	startedAt: 0,
	durationMs: 0,
	violations: [],
	...rest,
});

test.each<[string, Partial<WireEntry>]>([
	['that is in its path', { path: '/task/one/event' }],
	['that its answer made, as Smooth answers', { answer: { r: { id: 'one' } } }],
	['that its answer made, as Skyvern answers', { answer: { browser_session_id: 'one' } }],
	['that its body names', { body: { browser_session_id: 'one', prompt: 'x' } }],
	['that is one of several in its body', { body: { run_ids: ['two', 'one'] } }],
])('a request concerns a session %s', (_name, rest) => {
	expect([concerns(entry(rest), 'one'), concerns(entry(rest), 'on')]).toEqual([true, false]);
});

test('a request concerns a session but not one that is only in a list, or part of another word', () => {
	expect(concerns(entry({ answer: { r: [{ id: 'one' }] } }), 'one')).toBe(false);
	expect(concerns(entry({ path: '/task/one-more' }), 'one')).toBe(false);
	expect(concerns(entry({}), 'one')).toBe(false);
});
