import type { Profile } from '@anybrowser/core';
import type { CommandContext } from './command-context.ts';
import { renderRecord } from './render-record.ts';

/** A profile as a command's result. */
export function showProfile(context: CommandContext, profile: Profile): undefined {
	context.warn(profile.warnings);
	context.result(profile, () => renderRecord(profile));
}
