import type { Fetch } from '@anybrowser/core';

/** Milliseconds around now in which a number or a text is taken for a time. */
const nearMs = 60_000;

/**
 * The same service with a clock that is behind: its `Date`, and every time in its answers that is about now, as ISO text
 * with or without a zone, or as seconds or milliseconds since 1970.
 */
export function withSlowClock(send: Fetch, behindMs: number): Fetch {
	return async (request, init) => {
		const response = await send(request, init);
		const text = await response.text();
		const body = text === '' ? null : JSON.stringify(JSON.parse(text), (_, value: unknown) => earlier(value, behindMs));
		const headers = new Headers(response.headers);
		headers.delete('content-length');
		headers.set('date', new Date(Date.now() - behindMs).toUTCString());
		return new Response(body, { status: response.status, headers });
	};
}

function earlier(value: unknown, ms: number): unknown {
	if (typeof value === 'number') {
		if (isNow(value)) return value - ms;
		return isNow(value * 1_000) ? value - ms / 1_000 : value;
	}
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return value;
	const isZoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(value);
	const time = Date.parse(isZoned ? value : `${value}Z`);
	if (!isNow(time)) return value;
	const changed = new Date(time - ms).toISOString();
	return isZoned ? changed : changed.slice(0, -1);
}

function isNow(ms: number): boolean {
	return Math.abs(Date.now() - ms) < nearMs;
}
