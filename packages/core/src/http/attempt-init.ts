import type { ExtraParameters } from './extra-parameters.ts';

/**
 * What openapi-fetch needs for one attempt. Everything must be passed on to it.
 *
 * An alias, not an interface: openapi-fetch wants an index signature, which only an alias has by implication.
 */
export type AttemptInit = ExtraParameters & {
	readonly headers: Readonly<Record<string, string | null>>;
	/** Where `fetch` doesn't take the signal beside the request, the request carries it. */
	readonly signal?: AbortSignal;
	readonly redirect: 'manual';
	readonly fetch: (request: Request) => Promise<Response>;
};

/** What openapi-fetch returns. */
export interface Reply<Raw> {
	readonly data?: Raw | undefined;
	readonly error?: unknown;
	readonly response: Response;
}
