import type { ErrorCode } from '@anybrowser/core';

/** What a refusal means, whatever was asked for. */
const codes: Readonly<Record<number, readonly ErrorCode[]>> = {
	400: ['invalid_request', 'action_failed'],
	401: ['authentication'],
	402: ['insufficient_credits'],
	403: ['permission'],
	404: ['not_found'],
	409: ['conflict'],
	410: ['session_closed'],
	413: ['invalid_request'],
	// Skyvern answers 422 where an action failed, and where a request is not as it should be.
	422: ['invalid_request', 'action_failed'],
	// Smooth says it of credits, too.
	429: ['rate_limited', 'insufficient_credits'],
	500: ['provider', 'ambiguous_outcome'],
	503: ['provider'],
};

/** Where a refusal is not the end of it. */
const goesOn: readonly { readonly operation: RegExp; readonly answer: RegExp; readonly why: string }[] = [
	{
		operation: /^sessions.close$/,
		answer: /^(sendEvent|getTask) (400|401|404|422|429|500)$/,
		why: 'what does not close when it is asked to is closed by force',
	},
	{
		operation: /^(actions\.|sessions.create with a page)/,
		answer: /^getTask (404|429|500)$/,
		why: 'who waits for a result asks again, until the deadline; what was made a moment ago may not be found yet',
	},
	{
		operation: /^profiles.saveFrom$/,
		answer: /^(createBrowserProfile|getBrowserSession|closeBrowserSession) (429|500|503)$/,
		why: 'it waits for the state to be stored, until the deadline',
	},
	{
		operation: /^profiles.saveFrom$/,
		answer: /^updateBrowserSession 409$/,
		why: 'whether a session that has ended kept its state is found out by the next request',
	},
	{
		operation: /^(sessions.get|tasks.get)/,
		answer: /^getSessionDebug /,
		why: 'where it is watched is told by the way, and no reason to lose what was read',
	},
	{
		operation: /^sessions.close/,
		answer: /^(getSession|updateSession) (400|409|429|500)$/,
		why: 'who waits for an end asks again, until the deadline; one that has ended may be refused',
	},
	{
		operation: /^tasks.cancel$/,
		answer: /^stopRun 409$/,
		why: 'that a run has finished is believed of the run',
	},
	{
		operation: /^actions\./,
		answer: /^getBrowserSession (403|404|429|500|503)$/,
		why: 'whether a session has ended is looked up after a refusal, which stays what it is where that can not be told',
	},
	{ operation: /^tasks.getMany$/, answer: /^getRun 404$/, why: 'what the first look misses is read once more' },
];

/** What no documented success may be taken for. */
const misread = /^(untyped|invalid_response|ambiguous_outcome|provider|authentication|permission|rate_limited)/;

/** What is answered has the shape that it was asked for, which no document knows. */
const isAsked = /^actions\.(validate|ask)$/;

/** Whether an operation may go on after an answer, up to its deadline. */
export function mayGoOn(operation: string, answered: string, status: number): boolean {
	const said = `${answered} ${status}`;
	return status < 300 || goesOn.some(each => each.operation.test(operation) && each.answer.test(said));
}

/**
 * Whether an operation may end like this after an answer. What becomes of a success depends on what it tells: the
 * session in it may have ended, or the action failed.
 */
export function isFitting(operation: string, answered: string, status: number, outcome: string): boolean {
	if (status < 300) return !misread.test(outcome) || (isAsked.test(operation) && outcome === 'invalid_response');
	const isUsual = codes[status]?.some(code => code === outcome) ?? false;
	return isUsual || (mayGoOn(operation, answered, status) && !misread.test(outcome));
}
