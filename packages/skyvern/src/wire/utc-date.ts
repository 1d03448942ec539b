const hasZone = /(z|[+-]\d{2}:?\d{2})$/i;

/** Skyvern's times carry no zone and are UTC; `Date` alone would read them as local time. */
export function utcDate(text: string | null | undefined): Date | null {
	if (!text) return null;
	const date = new Date(hasZone.test(text) ? text : `${text}Z`);
	return Number.isNaN(date.getTime()) ? null : date;
}
