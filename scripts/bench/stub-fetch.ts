/** A `fetch` that answers at once and without a network, in any of the ways that it can be called. */
export type StubFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * Always the same answer, in a fresh `Response`. As the platform's `fetch`, it makes a `Request` of whatever it is given:
 * without that, who hands over an address, or a signal beside a request, would seem cheaper than it is.
 */
export function stubFetch(answer: unknown): StubFetch {
	const body = JSON.stringify(answer);
	const headers = { 'content-type': 'application/json' };
	return async (input, init) => {
		new Request(input, init);
		return new Response(body, { headers });
	};
}
