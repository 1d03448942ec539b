import type { Reply } from './reply.ts';

/** A refusal in the vendor's own words: thrown by a handler, answered as it is. */
export class ApiError extends Error implements Reply {
	override readonly name = 'ApiError';
	readonly status: number;
	readonly body: unknown;
	readonly headers: Readonly<Record<string, string>>;

	/** @param headers what is answered besides; names in lower case */
	constructor(status: number, detail: unknown, headers: Readonly<Record<string, string>> = {}) {
		super(typeof detail === 'string' ? detail : JSON.stringify(detail));
		this.status = status;
		this.body = { detail };
		this.headers = headers;
	}
}
