/** Tells the seconds since it was made. */
export function stopwatch(): () => number {
	const startedAt = performance.now();
	return () => (performance.now() - startedAt) / 1_000;
}

/** Seconds to a tenth, as summaries show them. */
export function roundSeconds(seconds: number): number {
	return Math.round(seconds * 10) / 10;
}
