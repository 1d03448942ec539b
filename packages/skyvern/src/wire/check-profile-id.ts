import type { ProfileSelection } from '@anybrowser/core';
import type { CheckedCall } from '../skyvern-context.ts';

/** A profile without its id would be left out in silence. @throws AnyBrowserError `invalid_request` */
export function checkProfile(call: CheckedCall, profile: ProfileSelection | undefined): void {
	if (profile === undefined) return;
	// Data from elsewhere may have neither.
	const id: unknown = profile?.id;
	if (id === undefined || id === null) throw call.refuse('`profile` needs an `id`, which begins with "bp_"');
}

/** Refuses what can't be the id of a profile. @throws AnyBrowserError `invalid_request` */
export function checkProfileId(call: CheckedCall, name: string, id: unknown): void {
	if (id === undefined || id === null || (typeof id === 'string' && /^bp_./.test(id))) return;
	throw call.refuse(`\`${name}\` is the id of a profile, which begins with "bp_", not ${JSON.stringify(id)}`);
}
