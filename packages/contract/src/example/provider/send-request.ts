import type { AttemptInit, Reply } from '@anybrowser/core/provider';

/** A request of the service's API. */
export interface ServiceRequest {
	readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** Its segments; each is encoded, so that no id can change the address. */
	readonly path: readonly string[];
	readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
	readonly body?: Readonly<Record<string, unknown>> | FormData | undefined;
}

/** Sends a request once, with all that the attempt needs. */
export type SendRequest = <Answer>(request: ServiceRequest) => Promise<Reply<Answer>>;

/**
 * Sends requests of a service that has no specification. The runtime around it adds the key, the time-out and the retries,
 * and brings the caller's own query and body parameters; all of that comes in `init`. With a specification, openapi-fetch
 * does this from its types, and `bindRequests` brings it `init`.
 */
export function sendRequests(baseUrl: string): (init: AttemptInit) => SendRequest {
	return init =>
		async ({ method, path, query = {}, body }) => {
			const { headers: own, querySerializer = serializeQuery, bodySerializer = JSON.stringify, fetch, ...rest } = init;
			const headers = new Headers();
			for (const [name, value] of Object.entries(own)) if (value !== null) headers.set(name, value);
			const isForm = body instanceof FormData;
			if (body !== undefined && !isForm) headers.set('content-type', 'application/json');
			const address = [baseUrl, ...path.map(encodeURIComponent)].join('/');
			const search = querySerializer(query);
			const request = new Request(search ? `${address}?${search}` : address, {
				...rest,
				method,
				headers,
				body: isForm ? body : body === undefined ? null : bodySerializer(body),
			});
			const response = await fetch(request);
			const text = await response.text();
			// A success that is no JSON throws a SyntaxError here, which the runtime knows what to make of.
			if (response.ok) return { response, data: text === '' && response.status === 204 ? undefined : JSON.parse(text) };
			return { response, error: parseOrKeep(text) };
		};
}

function serializeQuery(query: Readonly<Record<string, unknown>>): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

function parseOrKeep(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
