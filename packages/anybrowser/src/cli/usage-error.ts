/** What was typed can't be meant. The message says what can. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
	/** What else is known, for programs. */
	readonly details: Readonly<Record<string, unknown>> | undefined;

	constructor(message: string, details?: Readonly<Record<string, unknown>>) {
		super(message);
		this.details = details;
	}
}
