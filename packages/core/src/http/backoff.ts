const baseMs = 500;
const maxMs = 8_000;

/**
 * Milliseconds to wait after a failed attempt: 0.5 s doubled each time, at most 8 s, with full jitter, so that many
 * clients that failed together don't come back together.
 *
 * @param attempt 1 for the first attempt.
 * @param random Between 0 and 1.
 */
export function backoff(attempt: number, random: number): number {
	return Math.round(Math.min(maxMs, baseMs * 2 ** (attempt - 1)) * random);
}
