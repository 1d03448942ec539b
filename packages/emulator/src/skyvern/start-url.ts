import { ApiError } from '../http/api-error.ts';

const internal = [
	/^localhost$/,
	/\.(local|internal|localhost)$/,
	/^(0|10|127)\./,
	/^169\.254\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^192\.168\./,
	/^\[(::1?|f[cd].*|fe80.*)\]$/,
];

/** Refuses what a session can't start on: anything but http and https, and internal hosts unless they are allowed. */
export function checkStartUrl(url: string, allowInternal: boolean): void {
	let parsed: URL;
	try {
		parsed = new URL(url);
	} catch {
		throw new ApiError(400, `Invalid URL: ${url}`);
	}
	if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') throw new ApiError(400, `Invalid URL: ${url}`);
	if (!allowInternal && internal.some(pattern => pattern.test(parsed.hostname))) {
		throw new ApiError(400, `The host of the URL is blocked: ${parsed.hostname}`);
	}
}
