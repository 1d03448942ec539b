import { hasDetailAlone, type Refusals, type Remedy } from '@anybrowser/core/provider';

// Smooth answers 429 for too many tasks at once and for an empty account, and only its words tell which.
const outOfCredits = /\bcredits?\b/i;
const tooManyAtOnce = /\bconcurren|\b(tasks|sessions|browsers)\b.*\bat (once|a time)\b/i;

/** How Smooth refuses. */
export const refusals: Refusals = {
	readStatus: (status, body) =>
		status === 429 && outOfCredits.test(saidOf(body)) ? 'insufficient_credits' : undefined,
	remedyFor,
	isRefusal: (_status, body) => hasDetailAlone(body),
};

/** What to do about a refusal of Smooth's that repeating at once won't change. `undefined` for any other refusal. */
function remedyFor(status: number, body: unknown): Remedy | undefined {
	if (status !== 429) return undefined;
	const said = saidOf(body);
	if (outOfCredits.test(said)) return { text: 'The account has no credits left: add some, and call again.' };
	if (!tooManyAtOnce.test(said)) return undefined;
	const text =
		'All that the plan allows at once are in use: wait until one has ended, or have it waited for with `concurrency`.';
	return { text, isPassing: true };
}

function saidOf(body: unknown): string {
	const { detail } = typeof body === 'object' && body !== null && 'detail' in body ? body : { detail: body };
	return typeof detail === 'string' ? detail : '';
}
