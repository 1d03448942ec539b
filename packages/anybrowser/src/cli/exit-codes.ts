import type { ErrorCode } from '@anybrowser/core';

/** What the command line ends with. The one place where they are defined; the help shows them. */
export const exitCodes = {
	ok: 0,
	failure: 1,
	usage: 2,
	configuration: 3,
	taskFailed: 4,
	timeout: 5,
	hungUp: 129,
	interrupted: 130,
	terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** For the help. */
export const exitCodeHelp = `Exit codes:
  0    done
  1    it failed: the provider, the network, a page
  2    wrong usage: an option, an input, something that the provider can't do
  3    configuration: no provider, no key, a key that is refused, something that isn't installed, a port in use
  4    the agent's task ended without success
  5    the deadline passed first
  130  interrupted (Ctrl-C); 143 terminated, 129 hung up`;

const byErrorCode: Readonly<Record<ErrorCode, ExitCode>> = {
	configuration: exitCodes.configuration,
	authentication: exitCodes.configuration,
	invalid_request: exitCodes.usage,
	unsupported: exitCodes.usage,
	task_failed: exitCodes.taskFailed,
	timeout: exitCodes.timeout,
	permission: exitCodes.failure,
	not_found: exitCodes.failure,
	conflict: exitCodes.failure,
	rate_limited: exitCodes.failure,
	insufficient_credits: exitCodes.failure,
	budget_exceeded: exitCodes.failure,
	provider: exitCodes.failure,
	connection: exitCodes.failure,
	ambiguous_outcome: exitCodes.failure,
	invalid_response: exitCodes.failure,
	action_failed: exitCodes.failure,
	session_closed: exitCodes.failure,
};

export function exitCodeFor(code: ErrorCode): ExitCode {
	return byErrorCode[code];
}
