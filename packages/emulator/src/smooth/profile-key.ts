/** The name under which a profile's browser is kept. */
export function profileKey(profile: string | null | undefined): string | undefined {
	return profile ? `smooth profile ${profile}` : undefined;
}
