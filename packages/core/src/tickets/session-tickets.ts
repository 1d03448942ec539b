import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { CreateSessionOptions, Session } from '../contract/session.ts';
import { checkOptions } from '../provider/check-options.ts';
import { prepareTicket } from './prepare-ticket.ts';
import { requireProof } from './require-proof.ts';
import type { StartedOnce } from './start-once.ts';
import type { OnceOptions, SessionTicket } from './ticket.ts';
import { useTicket } from './use-ticket.ts';

const operation = 'sessions.openOnce';

/** What a session is opened once by. */
interface SessionCall {
	readonly ticket: SessionTicket;
	readonly options: CreateSessionOptions;
	readonly once: OnceOptions<'session'>;
	readonly request: RequestOptions | undefined;
}

/** Makes a ticket for one session. */
export async function prepareSession(
	provider: BrowserSessionProvider,
	options: CreateSessionOptions,
): Promise<SessionTicket> {
	requireProof(provider, operation, provider.tickets?.sessions);
	await checkOptions('sessions.create', options, { provider: provider.name });
	return prepareTicket('session', provider.name, options);
}

/** Opens a ticket's session, or finds it. */
export async function openSessionOnce(
	provider: BrowserSessionProvider,
	call: SessionCall,
): Promise<StartedOnce<Session>> {
	const proof = requireProof(provider, operation, provider.tickets?.sessions);
	await checkOptions('sessions.create', call.options, { provider: provider.name });
	return useTicket({ ...call, subject: 'session', operation, provider, proof });
}
