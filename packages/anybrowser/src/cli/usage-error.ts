/** What was typed can't be meant. The message says what can. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
