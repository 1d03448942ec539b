import { AmbiguousOutcomeError, AnyBrowserError } from '@anybrowser/core';
import { ApplicationFailure } from '@temporalio/activity';
import { expect, test } from 'vitest';
import { toActivityFailure } from './to-activity-failure.ts';

const error = (code: ConstructorParameters<typeof AnyBrowserError>[0], details = {}) =>
	new AnyBrowserError(code, 'what went wrong', details);
const candidate = { provider: 'skyvern', id: 'tsk_1' } as never;

test.each<[string, AnyBrowserError, { readonly isTriedAgain: boolean; readonly after?: number }]>([
	[
		'429 that says how long',
		error('rate_limited', { retryable: true, retryAfterMs: 90_000 }),
		{ isTriedAgain: true, after: 90_000 },
	],
	['429 that does not', error('rate_limited', { retryable: true }), { isTriedAgain: true, after: 5_000 }],
	['a provider that is away', error('connection', { retryable: true }), { isTriedAgain: true }],
	[
		'a provider that is away for a while',
		error('provider', { retryable: true, retryAfterMs: 7_000 }),
		{ isTriedAgain: true, after: 7_000 },
	],
	['an answer that makes no sense', error('invalid_response'), { isTriedAgain: true }],
	['a limit of the account', error('rate_limited'), { isTriedAgain: false }],
	['a refusal', error('invalid_request'), { isTriedAgain: false }],
	['a wrong key', error('authentication'), { isTriedAgain: false }],
	['no credits', error('insufficient_credits'), { isTriedAgain: false }],
	['a task that failed', error('task_failed'), { isTriedAgain: false }],
	['an answer that was lost', new AmbiguousOutcomeError('lost', { candidates: [] }), { isTriedAgain: true }],
	['what may be it', new AmbiguousOutcomeError('which', { candidates: [candidate] }), { isTriedAgain: false }],
])('%s', (_, thrown, { isTriedAgain, after }) => {
	const failure = toActivityFailure(thrown);
	if (!(failure instanceof ApplicationFailure)) throw failure;
	expect([failure.type, failure.message]).toEqual([thrown.code, thrown.message]);
	expect(!failure.nonRetryable).toBe(isTriedAgain);
	if (isTriedAgain) expect(failure.nextRetryDelay).toBe(after);
});

test('the details say how to go on, and what it may be', () => {
	const token = { kind: 'anybrowser.task', version: 1, provider: 'skyvern', id: 'tsk_1' } as const;
	const thrown = new AmbiguousOutcomeError('which', { candidates: [candidate] });
	expect((toActivityFailure(thrown, { token }) as ApplicationFailure).details).toEqual([
		{ token, candidates: ['tsk_1'] },
	]);
});

test('what is no error of a task stays what it is', () => {
	const other = new TypeError('a mistake');
	expect(toActivityFailure(other)).toBe(other);
});
