import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type SentStart, type Ticket, type TicketSubject, ticketVersion } from './ticket.ts';

type Unchecked<Fields> = Partial<Record<keyof Fields, unknown>>;

/** What a ticket must be for, to be used. */
export interface TicketUse<Subject extends TicketSubject> {
	readonly subject: Subject;
	readonly operation: string;
	readonly provider: string;
	readonly fingerprint: string;
}

/**
 * Reads a ticket.
 *
 * @throws AnyBrowserError `invalid_request` for anything else, and for a ticket of another kind, version, provider or
 * request; it says what the ticket is.
 */
export function readTicket<Subject extends TicketSubject>(value: unknown, use: TicketUse<Subject>): Ticket<Subject> {
	const { subject, operation, provider, fingerprint } = use;
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	if (typeof value !== 'object' || value === null) throw refuse('a ticket is an object; parse its JSON first');
	const ticket = value as Unchecked<Ticket>;
	const kind = `anybrowser.${subject}-ticket` as const;
	if (ticket.kind !== kind) throw refuse(`this is no ticket of a ${subject} (its kind is ${told(ticket.kind)})`);
	if (ticket.version !== ticketVersion) {
		throw refuse(`the ticket has version ${told(ticket.version)}, and this one reads ${ticketVersion}`);
	}
	if (ticket.provider !== provider) {
		throw refuse(`the ticket is for ${told(ticket.provider)}, and this client uses "${provider}"`);
	}
	const { key, preparedAt } = ticket;
	if (typeof key !== 'string' || !/^[0-9a-f]{32}$/.test(key)) throw refuse('the ticket lacks its key');
	if (typeof preparedAt !== 'string' || Number.isNaN(Date.parse(preparedAt))) {
		throw refuse('the ticket lacks the time when it was prepared');
	}
	if (ticket.fingerprint !== fingerprint) {
		throw refuse(
			`the ticket was prepared at ${preparedAt} for another request: its prompt or its options differ from these. Use it with what it was prepared for, or prepare another one`,
		);
	}
	const sent = readSent(ticket.sent);
	if (sent === undefined) throw refuse('the ticket lacks what was sent with it');
	return { kind, version: ticketVersion, provider, key, preparedAt, fingerprint, sent };
}

function readSent(value: unknown): SentStart | null | undefined {
	if (value === null) return null;
	if (typeof value !== 'object') return undefined;
	const { at, until, isVendorTime, sessionId, route } = value as Unchecked<SentStart>;
	const isTime = (time: unknown): time is string => typeof time === 'string' && !Number.isNaN(Date.parse(time));
	if (!isTime(at) || !isTime(until) || typeof isVendorTime !== 'boolean') return undefined;
	const isTextOrNull = (text: unknown): text is string | null => text === null || typeof text === 'string';
	if (!isTextOrNull(sessionId) || !isTextOrNull(route)) return undefined;
	return { at, until, isVendorTime, sessionId, route };
}

function told(value: unknown): string {
	return value === undefined ? 'missing' : JSON.stringify(value);
}
