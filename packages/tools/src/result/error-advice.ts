import type { ErrorCode } from '@anybrowser/core';

/** What a model does about an error. A code that is missing doesn't compile. */
export const errorAdvice: Readonly<Record<ErrorCode, string>> = {
	configuration: 'Tell the user: the setup has to be changed.',
	invalid_request: 'Change the arguments and call again.',
	authentication: 'Tell the user: the key of the provider is wrong or missing.',
	permission: 'Tell the user: the key may not do this.',
	not_found: 'It is gone or never was. Start or open a new one.',
	conflict: 'Wait for what is under way, then call again.',
	rate_limited: 'Wait a little, then call again.',
	insufficient_credits: 'Tell the user: the account has no credits left.',
	budget_exceeded: 'Start nothing more, and tell the user that the spending cap is reached.',
	provider: 'Call again later. If it stays so, tell the user.',
	connection: 'Call again later. If it stays so, tell the user.',
	timeout: 'Call again, with less to do at once.',
	ambiguous_outcome: 'It may have happened. Do not call again before the user has looked.',
	invalid_response: 'Call again, or ask for something simpler.',
	unsupported: 'This provider can not do it. Take another way.',
	action_failed: 'The page did not allow it. Read the page, then try another way.',
	task_failed: 'Change the prompt, or tell the user why it failed.',
	session_closed: 'The session has ended. Open a new one.',
};
