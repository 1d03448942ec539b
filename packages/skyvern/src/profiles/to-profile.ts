import type { Profile, Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import type { Schemas } from '../skyvern-context.ts';
import { utcDate } from '../wire/utc-date.ts';

/** Skyvern's answer as a profile. */
export function toProfile(
	provider: string,
	raw: Schemas['BrowserProfile'],
	warnings: readonly Warning[] = [],
): Profile {
	return snapshot(
		{
			provider,
			id: raw.browser_profile_id,
			name: raw.name,
			description: raw.description ?? null,
			createdAt: utcDate(raw.created_at),
			updatedAt: utcDate(raw.modified_at),
			warnings,
		},
		raw,
	);
}
