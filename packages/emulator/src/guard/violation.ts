/** One place where a request or a response leaves the specification. */
export interface Violation {
	/** Whose specification: the provider's name, or whatever a guard of one's own was given. */
	readonly provider: string;
	/** Whose fault it is: the client's (`request`) or the server's (`response`). */
	readonly side: 'request' | 'response';
	/** The operation's id; method and path where there is no such operation. */
	readonly operation: string;
	/** Where in the message: `body.tsak`, `query.page`, `header.apikey`, `status`, `path`. */
	readonly place: string;
	readonly expected: string;
	/** What was there, as shortened JSON. */
	readonly got: string;
	/** The whole story in one line. */
	readonly message: string;
}

/** Makes a violation and tells its story. */
export function violation(facts: Omit<Violation, 'message'>): Violation {
	const message = `${facts.provider} ${facts.operation}, ${facts.side} ${facts.place}: expected ${facts.expected}, got ${facts.got}`;
	return { ...facts, message };
}
