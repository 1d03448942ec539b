// Smooth says "int" and, in most places, no unit; seconds of this century have 10 digits, milliseconds 13.
const smallestMilliseconds = 100_000_000_000;

/** One of Smooth's times as a date. */
export function unixDate(time: number | null | undefined): Date | null {
	if (time === null || time === undefined) return null;
	return new Date(time < smallestMilliseconds ? time * 1_000 : time);
}
