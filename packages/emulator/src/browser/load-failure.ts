const reasons: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection was closed by the other side',
	UND_ERR_SOCKET: 'the connection was closed by the other side',
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'the host name could not be resolved',
	ETIMEDOUT: 'the connection timed out',
	UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
};

/** Says why a request failed: fetch hides the reason at the end of a chain of causes. */
export function loadFailure(error: unknown): string {
	let deepest = 'the request failed';
	for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
		const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
		if (code !== null) return `${reasons[code] ?? (cause.message || 'the request failed')} (${code})`;
		if (cause.message) deepest = cause.message;
	}
	return deepest;
}
