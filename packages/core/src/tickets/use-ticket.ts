import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { StartProof } from '../contract/ticket-operations.ts';
import type { Creation } from '../errors/ambiguous-outcome-error.ts';
import { openScope, requirePositive } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { fingerprint } from './fingerprint.ts';
import { type OnceOperation, onceError } from './once-work.ts';
import { readTicket } from './read-ticket.ts';
import { type StartedOnce, startOnce } from './start-once.ts';
import type { OnceOptions, TicketSubject } from './ticket.ts';

/** What is started with a ticket, and how. */
export interface TicketCall<Subject extends TicketSubject, Options, Made> {
	readonly subject: Subject;
	readonly operation: OnceOperation;
	readonly provider: BrowserSessionProvider;
	readonly proof: StartProof<Options, Made>;
	/** As it was stored. */
	readonly ticket: unknown;
	/** What `prepareTicket` was given. */
	readonly options: Options;
	readonly once: OnceOptions<Subject>;
	readonly request: RequestOptions | undefined;
}

/**
 * Checks a ticket, and starts what it is for, or finds what was started with it.
 *
 * @throws AnyBrowserError `invalid_request` for a ticket that isn't for this, and where it can't be saved.
 */
export async function useTicket<Subject extends TicketSubject, Options, Made extends Creation>(
	call: TicketCall<Subject, Options, Made>,
): Promise<StartedOnce<Made>> {
	const { subject, operation, provider, proof, options, once, request } = call;
	const scope = openScope(request, systemClock.now());
	if (typeof once?.save !== 'function') {
		throw onceError(
			call,
			'invalid_request',
			'pass `{ save }`, which stores the ticket before each step that it must outlive',
		);
	}
	const { settleTime = proof.settleTime } = once;
	requirePositive('settleTime', settleTime);
	const ticket = readTicket(call.ticket, {
		subject,
		operation,
		provider: provider.name,
		fingerprint: await fingerprint(options),
	});
	return startOnce({ operation, provider, proof, ticket, options, once, scope, settleTime });
}
