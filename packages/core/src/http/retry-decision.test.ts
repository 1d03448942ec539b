import { expect, test } from 'vitest';
import type { AttemptFailure } from './attempt-failure.ts';
import { decideRetry } from './retry-decision.ts';

const status = (
	status: number,
	rest?: { readonly retryAfterMs?: number; readonly isRefusal?: boolean },
): AttemptFailure => ({
	type: 'status',
	status,
	body: undefined,
	retryAfterMs: undefined,
	...rest,
});
const local: AttemptFailure = { type: 'local', code: 'invalid_request', reason: 'x', cause: undefined };
const network = (neverSent: boolean): AttemptFailure => ({ type: 'network', cause: new Error('x'), neverSent });
const timeout = (limit: 'attempt' | 'deadline'): AttemptFailure => ({ type: 'timeout', limit, ms: 1 });
const invalid = (status: number): AttemptFailure => ({ type: 'invalid', status, reason: 'x' });

test.each<[string, AttemptFailure, string, string]>([
	// what happened, failure, decision for read, idempotent and repeatable, decision for write
	['refused connection', network(true), 'retry', 'retry'],
	['reset connection', network(false), 'retry', 'ambiguous'],
	['attempt timed out', timeout('attempt'), 'retry', 'ambiguous'],
	['deadline passed', timeout('deadline'), 'fail', 'ambiguous'],
	['400', status(400), 'fail', 'fail'],
	['404', status(404), 'fail', 'fail'],
	['408', status(408), 'retry', 'ambiguous'],
	['425', status(425), 'retry', 'fail'],
	['429', status(429), 'retry', 'retry'],
	['500', status(500), 'retry', 'ambiguous'],
	['501', status(501), 'fail', 'ambiguous'],
	['502', status(502), 'retry', 'ambiguous'],
	['503', status(503), 'retry', 'ambiguous'],
	["a gateway's 503 with Retry-After", status(503, { retryAfterMs: 0 }), 'retry', 'ambiguous'],
	["the vendor's 503 with Retry-After", status(503, { retryAfterMs: 0, isRefusal: true }), 'retry', 'retry'],
	["the vendor's 503 with an odd Retry-After", status(503, { isRefusal: true }), 'retry', 'retry'],
	['no request could be made', local, 'fail', 'fail'],
	['an untrusted certificate', { ...network(true), remedy: 'x' } as AttemptFailure, 'fail', 'fail'],
	['504', status(504), 'retry', 'ambiguous'],
	['a success that breaks the schema', invalid(200), 'fail', 'ambiguous'],
	['a refused redirect', invalid(300), 'fail', 'fail'],
])('%s', (_, failure, repeatable, write) => {
	expect(decideRetry('read', failure)).toBe(repeatable);
	expect(decideRetry('idempotent', failure)).toBe(repeatable);
	expect(decideRetry('repeatable', failure)).toBe(repeatable);
	expect(decideRetry('write', failure)).toBe(write);
});
