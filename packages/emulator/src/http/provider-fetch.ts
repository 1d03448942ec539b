import { untilAborted } from '../kernel/until-aborted.ts';
import { ConnectionDropped } from './connection-dropped.ts';

/** The same signature as the global `fetch`. */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Requests that are not answered yet. A request hears of its caller's abort while it is held, and a signal that was taken from
 * it doesn't hold it: once the memory was tidied up, nobody would hear of it any more.
 */
const underWay = new Set<Request>();

/** The same for answers whose body is still on its way: whoever has a signal holds what it hears through. */
const heardThrough = new WeakMap<AbortSignal, readonly Request[]>();

/** Has a signal hear of its caller's abort for as long as somebody has the signal. */
export function holdRequests(signal: AbortSignal, requests: readonly Request[]): void {
	heardThrough.set(signal, requests);
}

/** A provider's handler as a `fetch`: what goes wrong, goes wrong as it would over a network. */
export function toFetch(handle: (request: Request) => Promise<Response>): Fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		const held = input instanceof Request ? [input, request] : [request];
		holdRequests(request.signal, held);
		for (const each of held) underWay.add(each);
		try {
			return await untilAborted(handle(request), request.signal);
		} catch (error) {
			throw error instanceof ConnectionDropped ? error.toFetchError() : error;
		} finally {
			for (const each of held) underWay.delete(each);
		}
	};
}
