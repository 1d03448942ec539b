/** The connection ends without an answer: a network error to the client. */
export class ConnectionDropped extends Error {
	override readonly name = 'ConnectionDropped';
	/** As Node names it: `ECONNRESET`, `ECONNREFUSED`. */
	readonly code: string;

	constructor(code: string) {
		super(`The connection was dropped (${code}).`);
		this.code = code;
	}

	/** The same as the global `fetch` would report it. */
	toFetchError(): TypeError {
		return new TypeError('fetch failed', { cause: Object.assign(new Error(this.message), { code: this.code }) });
	}
}
