import type { Fetch } from '../contract/provider-settings.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { causes } from './causes.ts';
import { platformFetch } from './platform-fetch.ts';

/** How one request is sent. */
export interface SendOptions {
	/** Beside the request; without it, the request carries one. */
	readonly signal: AbortSignal | undefined;
	/** Whether it must not go out on a connection that has idled. */
	readonly isFresh: boolean;
}

/** Those that take a request of this platform for an address, as those of libraries do that have a `Request` of their own. */
const ofAnotherRealm = new WeakSet<Fetch>();

/** Thrown into a `fetch` that asks our request for its text, so before it has sent anything. */
class TakenForAddressError extends Error {
	override readonly name = 'TakenForAddressError';
}

function takenForAddress(): never {
	throw new TakenForAddressError('a Request was taken for an address');
}

/** Sends a request by a client's `fetch`: as it is, or as an address and what goes with it where no other way is understood. */
export async function sendRequest(fetch: Fetch, request: Request, { signal, isFresh }: SendOptions): Promise<Response> {
	const besideRequest = signal ? { signal } : {};
	if (fetch === platformFetch) return platformFetch(request, { ...besideRequest, isFresh });
	if (ofAnotherRealm.has(fetch)) return sendByAddress(fetch, request, signal);
	request.toString = takenForAddress;
	try {
		return await fetch(request, besideRequest);
	} catch (error) {
		if (!causes(error).some(cause => cause instanceof TakenForAddressError)) throw error;
		ofAnotherRealm.add(fetch);
		return sendByAddress(fetch, request, signal);
	}
}

/** @throws AnyBrowserError `configuration` when the function lets go of everything but the address. */
async function sendByAddress(fetch: Fetch, request: Request, signal: AbortSignal | undefined): Promise<Response> {
	const { url, method, headers, redirect } = request;
	const body = request.body && (await request.arrayBuffer());
	let isTaken = false;
	const init = {
		get method() {
			isTaken = true;
			return method;
		},
		headers: Object.fromEntries(headers),
		...(body && { body }),
		redirect,
		signal: signal ?? request.signal,
	};
	try {
		// What takes no request of ours takes an address; our type names only what most are called with.
		return await fetch(url as string & Request, init);
	} finally {
		if (!isTaken) {
			ofAnotherRealm.delete(fetch);
			// biome-ignore lint/correctness/noUnsafeFinally: what was sent without its method and key has no answer of worth.
			throw new AnyBrowserError('configuration', dropsItsInit);
		}
	}
}

const dropsItsInit =
	"`fetch` understands no Request of this platform, and was given an address and an init instead, but doesn't pass the init on. Declare both and pass both: `fetch: (input, init) => library.fetch(input, init)`";
