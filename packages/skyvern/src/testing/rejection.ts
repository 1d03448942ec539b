import { AnyBrowserError } from '@anybrowser/core';

/** Waits for a typed error, and returns it. */
export async function rejection(work: PromiseLike<unknown>): Promise<AnyBrowserError> {
	const error = await Promise.resolve(work).then(
		() => new Error('it succeeded'),
		(thrown: unknown) => thrown,
	);
	if (AnyBrowserError.is(error)) return error;
	throw error;
}
