const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const forms = [
	/^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?!\d)/,
	/^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
	/^(?:\p{L}+,? )?(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})$/u,
	/^(?:\p{L}+,? )?(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
];

/** A date as `YYYY-MM-DD`, from texts that can be read one way only; `03/04/2024` isn't one. */
export function parseDate(text: string): string | undefined {
	const { year, month = '', day } = forms.map(form => form.exec(text.trim())?.groups).find(Boolean) ?? {};
	const index = /^\d/.test(month) ? Number(month) - 1 : months.indexOf(month.slice(0, 3).toLowerCase());
	const date = new Date(Date.UTC(Number(year), index, Number(day)));
	const isReal = date.getUTCMonth() === index && date.getUTCDate() === Number(day);
	return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** A moment as RFC 3339, from texts that give one completely: a zone is never made up. */
export function parseDateTime(text: string): string | undefined {
	const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.exec(text.trim());
	if (!match) return undefined;
	const [, date = '', minutes = '', seconds = ':00', zone = 'Z'] = match;
	return `${date}T${minutes}${seconds}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
}
