const hasZone = /(z|[+-]\d{2}:?\d{2})$/i;

/** Skyvern's times carry no zone and are UTC; `Date` alone would read them as local time. */
export function utcDate(text: string | null | undefined): Date | null {
	if (!text) return null;
	const date = new Date(hasZone.test(text) ? text : `${text}Z`);
	return Number.isNaN(date.getTime()) ? null : date;
}

/** Milliseconds between two of Skyvern's times; `null` as long as one of them isn't there. */
export function durationOf(start: string | null | undefined, end: string | null | undefined): number | null {
	const [from, to] = [utcDate(start), utcDate(end)];
	return from && to && Math.max(0, to.getTime() - from.getTime());
}
