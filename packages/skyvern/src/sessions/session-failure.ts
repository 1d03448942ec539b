// Skyvern accepts a run in a session that is busy or gone and lets it fail; only its words tell why.
const busy = /\b(already occupied by|owned by a different runnable)\b/i;
const closed = /\bbrowser session \S+ ((is|was|has been) (already )?(closed|not running)|(is )?not found)\b/i;

/** What a run's failure says about its session, as a code that all providers share; `null` when it is about something else. */
export function sessionFailure(reason: string): 'session_busy' | 'session_closed' | null {
	if (busy.test(reason)) return 'session_busy';
	return closed.test(reason) ? 'session_closed' : null;
}
