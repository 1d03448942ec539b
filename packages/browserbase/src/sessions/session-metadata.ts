import type { BrowserOptions } from '@anybrowser/core';

/** Under which name a session carries what proves whose it is. */
export const nonceName = 'anybrowser';

/** The labels of a session as they are sent: as texts, since Browserbase finds nothing else, and with the proof. */
export function metadataOf(
	metadata: NonNullable<BrowserOptions['metadata']>,
	nonce: string,
): Readonly<Record<string, string>> {
	const labels = Object.entries(metadata).map(([name, value]) => [name, String(value)] as const);
	return Object.fromEntries([...labels, [nonceName, nonce]]);
}
