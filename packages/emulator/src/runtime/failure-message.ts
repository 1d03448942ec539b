/** What a failure says for itself, in words fit for a response. */
export function failureMessage(error: unknown): string {
	return error instanceof Error && error.message !== '' ? error.message : String(error);
}
