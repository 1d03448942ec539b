import { AnyBrowserError } from '@anybrowser/core';

/** What went wrong, as clients and listeners may be told: what others say could quote an address. */
export function asBrowserError(error: unknown): AnyBrowserError {
	if (AnyBrowserError.is(error)) return error;
	const kind = error instanceof Error ? error.name : typeof error;
	return new AnyBrowserError(
		'provider',
		`the browser could not be given, for a reason of this program's own (${kind})`,
	);
}
