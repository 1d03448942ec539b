// Smooth answers 429 for too many tasks at once and for an empty account, and only its words tell which.
const outOfCredits = /\bcredits?\b/i;

/** What to do about a refusal of Smooth's that repeating won't change. `undefined` for any other refusal. */
export function remedyFor(status: number, body: unknown): string | undefined {
	if (status !== 429) return undefined;
	const { detail } = typeof body === 'object' && body !== null && 'detail' in body ? body : { detail: body };
	const said = typeof detail === 'string' ? detail : '';
	return outOfCredits.test(said) ? 'The account has no credits left: add some, and call again.' : undefined;
}
