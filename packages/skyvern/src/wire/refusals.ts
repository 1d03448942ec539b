import { AnyBrowserError } from '@anybrowser/core';

/** Refuses a call's input; the message names the field. */
export type Refuse = (message: string) => AnyBrowserError;

/** Makes the refusals of one operation. */
export function refusals(operation: string): Refuse {
	return message =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider: 'skyvern', operation });
}
