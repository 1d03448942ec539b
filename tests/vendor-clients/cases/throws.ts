import assert from 'node:assert/strict';
import { VendorError } from '../vendor-error.ts';

/** Expects a call to make the SDK throw an error of a class, with a status where it tells one. */
export async function throws(call: Promise<unknown>, type: string, status: number | null = null): Promise<VendorError> {
	const error: unknown = await call.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	assert.ok(error !== undefined, `it succeeded, and was to throw ${type}`);
	assert.ok(error instanceof VendorError, `it failed with ${error}`);
	assert.deepEqual([error.type, error.status], [type, status], error.message);
	return error;
}
