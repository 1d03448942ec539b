import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';

/** Waits for a typed error with this code, and returns it. */
export async function expectError(code: ErrorCode, work: PromiseLike<unknown>): Promise<AnyBrowserError> {
	let value: unknown;
	try {
		value = await work;
	} catch (error) {
		if (!AnyBrowserError.is(error)) throw new Error(`expected an AnyBrowserError (${code}), got: ${error}`);
		if (error.code !== code) throw new Error(`expected the code ${code}, got ${error.code}: ${error.message}`);
		return error;
	}
	throw new Error(`expected ${code}, but it succeeded with ${JSON.stringify(value)}`);
}
