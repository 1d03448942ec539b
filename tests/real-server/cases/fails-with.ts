import assert from 'node:assert/strict';
import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';

/** Expects a call to fail with a code, and a status where one is given. */
export async function failsWith(
	call: () => PromiseLike<unknown>,
	code: ErrorCode,
	status?: number,
): Promise<AnyBrowserError> {
	let error: unknown;
	try {
		await call();
	} catch (thrown) {
		error = thrown;
	}
	assert.ok(error !== undefined, `it succeeded, and was to fail with ${code}`);
	assert.ok(AnyBrowserError.is(error), `it failed with ${error}`);
	assert.equal(error.code, code, error.message);
	if (status !== undefined) assert.equal(error.status, status, error.message);
	return error;
}
