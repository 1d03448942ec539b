import { untilAborted } from '../kernel/until-aborted.ts';
import { ConnectionDropped } from './connection-dropped.ts';

/** The same signature as the global `fetch`. */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/** A provider's handler as a `fetch`: what goes wrong, goes wrong as it would over a network. */
export function toFetch(handle: (request: Request) => Promise<Response>): Fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		try {
			return await untilAborted(handle(request), request.signal);
		} catch (error) {
			throw error instanceof ConnectionDropped ? error.toFetchError() : error;
		}
	};
}
