/** What an agent or a page answered, for people. */
export function renderOutput(output: unknown): string {
	return typeof output === 'string' ? output : (JSON.stringify(output, null, 2) ?? 'undefined');
}
