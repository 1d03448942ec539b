/** A time with its zone as Browserbase gives it; `null` for none. */
export function toDate(text: string | null | undefined): Date | null {
	if (!text) return null;
	const date = new Date(text);
	return Number.isNaN(date.getTime()) ? null : date;
}
