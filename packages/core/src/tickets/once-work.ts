import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { StartProof } from '../contract/ticket-operations.ts';
import { AnyBrowserError, type ErrorDetails } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import { type CallScope, remaining } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import type { OnceOptions, Ticket, TicketSubject } from './ticket.ts';

/** What is started once, as the client names it. */
export type OnceOperation = 'tasks.startOnce' | 'sessions.openOnce';

/** One call that starts something with a ticket. */
export interface OnceWork<Subject extends TicketSubject, Options, Made> {
	readonly operation: OnceOperation;
	readonly provider: BrowserSessionProvider;
	readonly proof: StartProof<Options, Made>;
	readonly ticket: Ticket<Subject>;
	readonly options: Options;
	readonly once: OnceOptions<Subject>;
	readonly scope: CallScope;
	/** Milliseconds. */
	readonly settleTime: number;
}

/** What is left of the call for a request of it. The caller's extra query and body belong to the start alone. */
export function left({ scope }: { readonly scope: CallScope }): RequestOptions {
	return remaining(scope, systemClock.now());
}

/** An error of the call. */
export function onceError(
	{ operation, provider }: { readonly operation: OnceOperation; readonly provider: { readonly name: string } },
	code: ErrorCode,
	message: string,
	details: ErrorDetails = {},
): AnyBrowserError {
	return new AnyBrowserError(code, `${operation}: ${message}`, { ...details, provider: provider.name, operation });
}
