import { systemClock } from '../http/clock.ts';
import { fingerprint } from './fingerprint.ts';
import { type Ticket, type TicketSubject, ticketVersion } from './ticket.ts';

/** Makes a ticket for a request. Nothing is sent. */
export async function prepareTicket<Subject extends TicketSubject>(
	subject: Subject,
	provider: string,
	request: unknown,
): Promise<Ticket<Subject>> {
	return {
		kind: `anybrowser.${subject}-ticket`,
		version: ticketVersion,
		provider,
		key: crypto.randomUUID().replaceAll('-', ''),
		preparedAt: new Date(systemClock.wallTime()).toISOString(),
		fingerprint: await fingerprint(request),
		sent: null,
	};
}
