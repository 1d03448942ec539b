import { browserbase } from '@anybrowser/browserbase';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { capabilityPage } from './capability-table.ts';

/** Where the page is, from the root. */
export const capabilityPagePath = 'docs/capabilities.md';

/** The page as it has to be; nothing is sent for it. */
export function currentCapabilityPage(): string {
	const apiKey = 'manifest-only';
	return capabilityPage([smooth({ apiKey }), skyvern({ apiKey }), browserbase({ apiKey })]);
}
