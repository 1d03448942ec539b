import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';

/** Milliseconds that no call of the suite may take: longer is a hang. */
const hangMs = 15_000;

/** Waits for a typed error with this code, or one of these, and returns it. */
export async function expectError(
	code: ErrorCode | readonly ErrorCode[],
	work: PromiseLike<unknown>,
): Promise<AnyBrowserError> {
	const codes = [code].flat();
	const outcome = await outcomeOf(work);
	if ('value' in outcome)
		assert.fail(`expected ${codes.join(' or ')}, but it succeeded with ${inspect(outcome.value)}`);
	const { error } = outcome;
	if (!AnyBrowserError.is(error)) assert.fail(`expected an AnyBrowserError (${codes}), got: ${inspect(error)}`);
	if (!codes.includes(error.code)) {
		assert.fail(`expected the code ${codes.join(' or ')}, got ${error.code}: ${error.message}`);
	}
	return error;
}

/** How work ended. @throws AssertionError when it doesn't. */
export async function outcomeOf(
	work: PromiseLike<unknown>,
): Promise<{ readonly value: unknown } | { readonly error: unknown }> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const hang = new Promise<'hang'>(resolve => {
		timer = setTimeout(resolve, hangMs, 'hang');
	});
	try {
		const settled = Promise.resolve(work).then(
			value => ({ value }),
			(error: unknown) => ({ error }),
		);
		const outcome = await Promise.race([settled, hang]);
		if (outcome === 'hang') assert.fail(`it had not settled after ${hangMs} ms`);
		return outcome;
	} finally {
		clearTimeout(timer);
	}
}

/** Waits for a rejection with exactly this reason, soon. */
export async function expectReason(reason: unknown, work: PromiseLike<unknown>, withinMs: number): Promise<void> {
	const startedAt = Date.now();
	const outcome = await outcomeOf(work);
	const tookMs = Date.now() - startedAt;
	if ('value' in outcome) assert.fail(`expected the caller's reason, but it succeeded with ${inspect(outcome.value)}`);
	if (outcome.error !== reason) assert.fail(`expected the caller's own reason, got: ${inspect(outcome.error)}`);
	assert.ok(tookMs < withinMs, `the abort took ${tookMs} ms`);
}
