import { AnyBrowserError } from '@anybrowser/core';

/** Why nothing can be done in a session's browser any more. */
export function sessionEnded(provider: string, operation: string, sessionId: string): AnyBrowserError {
	const message = `${operation}: the session ${sessionId} has ended. Open a new one`;
	return new AnyBrowserError('session_closed', message, { provider, operation });
}
