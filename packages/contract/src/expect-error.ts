import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';
import { patience } from './patience.ts';

/** Milliseconds that no call of the suite may take: longer is a hang. */
const hangMs = 15_000;

/** Waits for a typed error with this code, or one of these, and returns it. */
export async function expectError(
	code: ErrorCode | readonly ErrorCode[],
	work: PromiseLike<unknown>,
	withinMs?: number,
): Promise<AnyBrowserError> {
	const codes = [code].flat();
	const outcome = await outcomeOf(work, withinMs);
	if ('value' in outcome)
		assert.fail(`expected ${codes.join(' or ')}, but it succeeded with ${inspect(outcome.value)}`);
	const { error } = outcome;
	if (!AnyBrowserError.is(error)) assert.fail(`expected an AnyBrowserError (${codes}), got: ${inspect(error)}`);
	if (!codes.includes(error.code)) {
		assert.fail(`expected the code ${codes.join(' or ')}, got ${error.code}: ${error.message}`);
	}
	return error;
}

/** How work ended. @throws AssertionError when it doesn't in this time. */
export async function outcomeOf(
	work: PromiseLike<unknown>,
	withinMs = hangMs,
): Promise<{ readonly value: unknown } | { readonly error: unknown }> {
	const { over, leave } = patience(withinMs);
	try {
		const settled = Promise.resolve(work).then(
			value => ({ value }),
			(error: unknown) => ({ error }),
		);
		return await Promise.race([settled, over.then(() => assert.fail(`it had not settled after ${withinMs} ms`))]);
	} finally {
		leave();
	}
}

/** Waits for a rejection with exactly this reason, soon. */
export async function expectReason(reason: unknown, work: PromiseLike<unknown>, withinMs: number): Promise<void> {
	const outcome = await outcomeOf(work, withinMs);
	if ('value' in outcome) assert.fail(`expected the caller's reason, but it succeeded with ${inspect(outcome.value)}`);
	if (outcome.error !== reason) assert.fail(`expected the caller's own reason, got: ${inspect(outcome.error)}`);
}
