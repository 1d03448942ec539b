/** What a ticket is for. */
export type TicketSubject = 'task' | 'session';

export const ticketVersion = 1;

/** A start that was, or is about to be, sent. Whether it arrived is not known. */
export interface SentStart {
	/** ISO 8601, by the vendor's clock if `isVendorTime`, else by this machine's. */
	readonly at: string;
	/** Since when the process that wrote this sends nothing any more; by the same clock. */
	readonly until: string;
	readonly isVendorTime: boolean;
	/** The session that was opened for this start alone; `null` when there is none. */
	readonly sessionId: string | null;
	/** Which of several providers it went to; `null` where there is but one. */
	readonly route: string | null;
}

/**
 * Leave to start one thing, once. Plain JSON without a secret: store it before it is used, and again whenever `save` is
 * called.
 */
export interface Ticket<Subject extends TicketSubject = TicketSubject> {
	readonly kind: `anybrowser.${Subject}-ticket`;
	readonly version: typeof ticketVersion;
	readonly provider: string;
	/** 32 hexadecimal digits, by which the provider's answers are recognised. */
	readonly key: string;
	/** ISO 8601, by this machine's clock. */
	readonly preparedAt: string;
	/** SHA-256 of what it is for, secrets left out, in hexadecimal digits. */
	readonly fingerprint: string;
	/** `null` as long as nothing was sent, and once it is known that it made nothing. */
	readonly sent: SentStart | null;
}

/** Leave to start one task. */
export type TaskTicket = Ticket<'task'>;

/** Leave to open one session. */
export type SessionTicket = Ticket<'session'>;

/** How something is started with a ticket. */
export interface OnceOptions<Subject extends TicketSubject> {
	/**
	 * Stores the ticket in place of the one before. It is called, and awaited, before each step that the ticket must
	 * outlive; when it rejects, nothing is sent.
	 */
	readonly save: (ticket: Ticket<Subject>) => unknown;
	/**
	 * Milliseconds after which the provider's lists show whatever a request has made, and within which a start is sent
	 * once its ticket is saved. A start that was lost is made again after twice this time. The same for all who use one
	 * ticket. Default: the provider's.
	 */
	readonly settleTime?: number | undefined;
}
