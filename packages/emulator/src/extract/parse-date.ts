const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as `YYYY-MM-DD`, from texts that can be read one way only; `03/04/2024` isn't one. */
export function parseDate(text: string): string | undefined {
	const said = text.trim();
	const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(said);
	if (iso) return toDate(iso[1], iso[2], iso[3]);
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(said);
	if (dotted) return toDate(dotted[3], dotted[2], dotted[1]);
	const dayFirst = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(said);
	if (dayFirst) return toDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
	const monthFirst = /^(?:\p{L}+,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(said);
	if (monthFirst) return toDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
	return undefined;
}

/** A moment as RFC 3339, from texts that give one completely: a zone is never made up. */
export function parseDateTime(text: string): string | undefined {
	const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.exec(text.trim());
	if (!match) return undefined;
	const [, date = '', minutes = '', seconds = ':00', zone = 'Z'] = match;
	return `${date}T${minutes}${seconds}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
}

function monthNumber(name = ''): string {
	return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function toDate(year = '', month = '', day = ''): string | undefined {
	const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
	return isReal ? date.toISOString().slice(0, 10) : undefined;
}
