import { quoted } from '@anybrowser/core/provider';
import type { CheckedCall } from '../skyvern-context.ts';

/** Refuses what can't be the id of a profile. @throws AnyBrowserError `invalid_request` */
export function checkProfileId(call: CheckedCall, name: string, id: unknown): void {
	if (id === undefined || id === null || (typeof id === 'string' && /^bp_./.test(id))) return;
	throw call.refuse(`\`${name}\` is the id of a profile, which begins with "bp_", not ${quoted(id)}`);
}
