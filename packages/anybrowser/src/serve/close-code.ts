import type { ErrorCode } from '@anybrowser/core';

/** It has gone; try again later; what was asked for can't be done; something went wrong. */
const gone = 1001;
const later = 1013;
const policy = 1008;
const failure = 1011;

const codes: Readonly<Partial<Record<ErrorCode, number>>> = {
	session_closed: gone,
	rate_limited: later,
	conflict: later,
	timeout: later,
	configuration: policy,
	authentication: policy,
	permission: policy,
	invalid_request: policy,
	not_found: policy,
	unsupported: policy,
	budget_exceeded: policy,
	insufficient_credits: policy,
};

/** How a WebSocket is closed whose client is turned away. */
export function closeCodeOf(code: ErrorCode): number {
	return codes[code] ?? failure;
}
