import { quoted } from '@anybrowser/core/provider';
import type { CheckedCall } from '../skyvern-context.ts';

/** Refuses an address that is no text. @throws AnyBrowserError `invalid_request` */
export function checkUrl(call: CheckedCall, url: unknown): void {
	if (url === undefined || url === null || (typeof url === 'string' && url.trim() !== '')) return;
	throw call.refuse(`\`url\` needs an address, got ${quoted(url)}`);
}
