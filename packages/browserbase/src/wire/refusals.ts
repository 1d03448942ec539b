import type { Refusals, Remedy } from '@anybrowser/core/provider';

/** How Browserbase refuses. */
export const refusals: Refusals = { remedyFor, isRefusal: (_status, body) => isRefusal(body) };

// What the service says of itself: a gateway before it words a refusal otherwise.
interface Refusal {
	readonly statusCode: number;
	readonly message: string;
}

/** Browserbase has two kinds of 429, and only its words tell which. Of browsers at once it says how many there may be. */
const tooManyBrowsers = /\bconcurren|\(limit \d+, currently \d+\)/i;

/** Whether a body is a refusal in Browserbase's own words. */
function isRefusal(body: unknown): body is Refusal {
	if (typeof body !== 'object' || body === null) return false;
	const { statusCode, message } = body as Partial<Refusal>;
	return typeof statusCode === 'number' && typeof message === 'string';
}

/** What to do about a refusal that repeating won't change. `undefined` for any other. */
function remedyFor(status: number, body: unknown): Remedy | undefined {
	if (!isRefusal(body)) return undefined;
	switch (status) {
		case 402:
			return { text: "The plan's browser minutes are spent: take a larger plan, or wait for the next month." };
		case 403:
			return {
				text: "The plan doesn't have that: leave out what it lacks, such as `keepAlive`, or take a larger one.",
			};
		case 429:
			// A browser has to end first. A pause would only keep back the request that ends one.
			if (!tooManyBrowsers.test(body.message)) return undefined;
			return {
				text: 'All browsers that the plan allows at once are in use: close a session, and then open this one.',
				isPassing: true,
			};
		default:
			return undefined;
	}
}
