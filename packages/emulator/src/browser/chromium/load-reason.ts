const reasons: Readonly<Record<string, string>> = {
	ERR_CONNECTION_REFUSED: 'the connection was refused',
	ERR_CONNECTION_RESET: 'the connection was closed by the other side',
	ERR_CONNECTION_CLOSED: 'the connection was closed by the other side',
	ERR_EMPTY_RESPONSE: 'the connection was closed by the other side',
	ERR_INCOMPLETE_CHUNKED_ENCODING: 'the connection was closed by the other side',
	ERR_CONTENT_LENGTH_MISMATCH: 'the connection was closed by the other side',
	ERR_NAME_NOT_RESOLVED: 'there is no such host',
	ERR_CONNECTION_TIMED_OUT: 'the connection timed out',
	ERR_TOO_MANY_REDIRECTS: 'it redirects more than 20 times',
	ERR_BLOCKED_BY_CLIENT: 'it is not one of the allowed URLs',
	ERR_ABORTED: 'it is not a page',
};

/** Says why Chromium didn't load a page, in the words that the DOM browser uses. */
export function loadReason(text: string): string {
	const code = /ERR_\w+/.exec(text)?.[0];
	if (code !== undefined) return `${reasons[code] ?? 'the request failed'} (${code})`;
	if (text.includes('Download is starting')) return 'it is a download, not a page';
	return firstLine(text);
}

/** What Playwright says, without the name of its function and its log. */
export function firstLine(text: string): string {
	return (text.split('\n')[0] ?? '').replace(/^\w+\.\w+: /, '');
}
