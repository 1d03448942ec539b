import type { Reply } from './reply.ts';

/** A refusal in the vendor's own words: thrown by a handler, answered as it is. */
export class ApiError extends Error implements Reply {
	override readonly name = 'ApiError';
	readonly status: number;
	readonly body: unknown;

	constructor(status: number, detail: unknown) {
		super(typeof detail === 'string' ? detail : JSON.stringify(detail));
		this.status = status;
		this.body = { detail };
	}
}
