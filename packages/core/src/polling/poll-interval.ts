const minMs = 600;
const maxMs = 5_000;
const shareOfAge = 0.05;

/** Milliseconds between two looks at something whose end is told: only what was lost on the way is found so. */
export const safetyIntervalMs = 60_000;

/**
 * Milliseconds until the next look at something that has been under way for `ageMs`: 0.6 s and a twentieth of
 * its age, at most 5 s. What has taken long will take longer, and a lag in proportion isn't felt.
 */
export function pollInterval(ageMs: number): number {
	return Math.min(maxMs, minMs + ageMs * shareOfAge);
}
