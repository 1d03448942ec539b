/** The profile that a request names, under its present name or the former one; nothing without one. */
export function profileIdOf(request: {
	readonly profile_id?: string | null;
	readonly session_id?: string | null;
}): string | undefined {
	return request.profile_id ?? request.session_id ?? undefined;
}
