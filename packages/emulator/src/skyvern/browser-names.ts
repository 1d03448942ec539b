/** The name under which a profile's browser is kept. */
export function profileKey(profileId: string | null | undefined): string | undefined {
	return profileId ? `skyvern profile ${profileId}` : undefined;
}

/** The name under which a session's browser is kept until a profile is made from it. */
export function archiveKey(sessionId: string): string {
	return `skyvern archive ${sessionId}`;
}
