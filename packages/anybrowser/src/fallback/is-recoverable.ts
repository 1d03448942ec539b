import { AnyBrowserError, type ErrorCode } from '@anybrowser/core';

// Complete, so that a code that is added must be judged here.
const verdicts: Readonly<Record<ErrorCode, boolean>> = {
	// Too much at once.
	rate_limited: true,
	budget_exceeded: false,
	insufficient_credits: true,
	// Not in the account's plan.
	permission: true,
	// On a create this is only said of connections that were provably not made.
	connection: true,
	// On a create this is only said of a server that turned the request away; any other fault of its is ambiguous.
	provider: true,
	// Arises only before anything is sent.
	unsupported: true,
	// It may have been executed: a second one elsewhere would be one too many.
	ambiguous_outcome: false,
	timeout: false,
	invalid_response: false,
	// Wrong everywhere, or a fault in the set-up that nobody would notice if the next provider covered it up.
	configuration: false,
	authentication: false,
	invalid_request: false,
	not_found: false,
	conflict: false,
	// The provider did take the call.
	action_failed: false,
	task_failed: false,
	session_closed: false,
};

/**
 * Whether a failed create surely made nothing, for a reason that another provider may not have.
 *
 * @param operations The create itself, by its names. An error of another operation comes from a later step of a create that
 * worked.
 */
export function isRecoverable(error: unknown, operations: readonly string[]): error is AnyBrowserError {
	return AnyBrowserError.is(error) && operations.includes(error.operation ?? '') && verdicts[error.code];
}
