/** Whether a server says at all that one should come back. */
export function asksToComeBack(headers: Headers): boolean {
	return headers.has('retry-after') || headers.has('retry-after-ms');
}

/**
 * Milliseconds that a server asks to wait, from `retry-after-ms`, or `Retry-After` in seconds or as a date. Of several
 * values the longest counts. `undefined` where it says nothing that can be read, or more than a number can count.
 *
 * @param wallTime Milliseconds since the epoch, for an answer that doesn't tell its own date.
 */
export function retryAfterMs(headers: Headers, wallTime: number): number | undefined {
	const milliseconds = longest(headers.get('retry-after-ms'), text => readNumber(text));
	if (milliseconds !== undefined) return milliseconds;
	// The server means its own clock, and ours may be minutes off.
	const answeredAt = Date.parse(headers.get('date') ?? '');
	const now = Number.isNaN(answeredAt) ? wallTime : answeredAt;
	return longest(headers.get('retry-after'), text => readSeconds(text) ?? readDate(text, now));
}

/** Two headers of one name arrive as one, joined by a comma; a date has one of its own. */
function longest(value: string | null, read: (text: string) => number | undefined): number | undefined {
	if (value === null) return undefined;
	const parts = value.split(/,(?!\s*\d{1,2}[\s-][a-z])/i);
	const found = parts.map(part => read(part.trim().replace(/^"(.*)"$/, '$1'))).filter(ms => ms !== undefined);
	const ms = Math.ceil(Math.max(...found));
	return Number.isSafeInteger(ms) ? ms : undefined;
}

function readNumber(text: string): number | undefined {
	return /^\+?\d+(?:\.\d*)?(?:e\+?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function readSeconds(text: string): number | undefined {
	const milliseconds = /^([\d.]+)\s*ms$/i.exec(text)?.[1];
	if (milliseconds !== undefined) return readNumber(milliseconds);
	const seconds = readNumber(text.replace(/\s*s(?:ec(?:onds?)?)?$/i, ''));
	return seconds === undefined ? undefined : seconds * 1_000;
}

// A date of HTTP names a weekday, one of ISO 8601 has a T; Date.parse alone would also read "-5" or "1.2.3" as some date.
const dates = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)|\d{4}-\d\d-\d\dT)/i;
// The oldest form of HTTP names no zone, and Date.parse would take it for this machine's.
const zone = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)$/i;

function readDate(text: string, now: number): number | undefined {
	const date = dates.test(text) ? Date.parse(zone.test(text) ? text : `${text} GMT`) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
