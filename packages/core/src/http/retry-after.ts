/**
 * Milliseconds that a server asks to wait, from `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date.
 * `undefined` where it says nothing that can be read.
 *
 * @param wallTime Milliseconds since the epoch, for an answer that doesn't tell its own date.
 */
export function retryAfterMs(headers: Headers, wallTime: number): number | undefined {
	const milliseconds = headers.get('retry-after-ms')?.trim();
	if (milliseconds && /^\d+(\.\d+)?$/.test(milliseconds)) return Math.ceil(Number(milliseconds));

	const value = headers.get('retry-after')?.trim();
	if (!value) return undefined;
	if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1_000);
	// An HTTP date always names a weekday; Date.parse alone would also read "-5" or "1.2.3" as some date.
	if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i.test(value)) return undefined;
	const date = Date.parse(value);
	if (Number.isNaN(date)) return undefined;
	// The server means its own clock, and ours may be minutes off.
	const answeredAt = Date.parse(headers.get('date') ?? '');
	return Math.max(0, date - (Number.isNaN(answeredAt) ? wallTime : answeredAt));
}
