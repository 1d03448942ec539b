import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Emulator } from '../emulator.ts';
import { type ProviderName, providerNames } from '../generated/provider-names.ts';
import type { ServedService } from '../http/listen-options.ts';
import { type Fetch, holdRequests } from '../http/provider-fetch.ts';
import type { ProviderEmulator } from '../vendor/provider-emulator.ts';

/**
 * Where the vendors' APIs are taken to be: the base URL of each, its version included, under the provider's name with
 * `Url` behind it; the vendor's own address by default.
 */
export type HandlerOptions = { readonly [Name in ProviderName as `${Name}Url`]?: string } & {
	/** APIs of others that are answered beside, as `listen` serves them; none by default. */
	readonly services?: readonly InterceptedService[];
};

/** An API of somebody else's, answered by a function: what a provider's own `createService` makes, and where it is taken to be. */
export interface InterceptedService extends Omit<ServedService, 'name'> {
	/** What the inspector calls it; the host of its address by default. */
	readonly name?: string;
	/** The base URL that its clients have, its version included. */
	readonly url: string;
}

/**
 * msw handlers that have an emulator answer what is sent to the vendors' addresses, for tests of code whose `fetch` or
 * base URL can't be given. Needs msw 2.
 *
 * A connection that a fault drops is a network error, without the code that it has elsewhere: msw knows no other kind.
 *
 * @throws TypeError for a base URL that is none
 *
 * @example
 * const emulator = createEmulator();
 * const server = setupServer(...handlers(emulator)); // from msw/node
 * server.listen({ onUnhandledRequest: 'error' });
 */
export function handlers(
	emulator: Pick<Emulator, ProviderName> & Partial<Pick<Emulator, 'plug'>>,
	options: HandlerOptions = {},
): HttpHandler[] {
	const ofServices = (options.services ?? []).map(({ url, basePath = '', fetch, ...rest }) => {
		const from = normalBase(url);
		const service = { name: new URL(from).hostname, ...rest, basePath, fetch, url: from };
		const alone: Fetch = (...request) => fetch(new Request(...request));
		const answer = { fetch: emulator.plug?.(service) ?? alone };
		return handlerFor(answer, from, `${new URL(from).origin}${basePath}`);
	});
	const ofVendors = providerNames.flatMap(name => {
		const provider = emulator[name];
		const from = normalBase(options[`${name}Url`] ?? provider.baseUrl);
		const files = `${provider.filesUrl}/files/${name}`;
		// The emulator goes by its own base path, whatever the other one is; where it ends with that, addresses lead back here.
		const to = from.endsWith(new URL(provider.baseUrl).pathname.replace(/\/$/, '')) ? from : provider.baseUrl;
		// What sessions and tasks leave behind is elsewhere.
		return [handlerFor(provider, from, to), handlerFor(provider, files, files)];
	});
	return [...ofServices, ...ofVendors];
}

/** Answers what begins with `from` as if it began with `to`. */
function handlerFor(provider: Pick<ProviderEmulator, 'fetch'>, from: string, to: string): HttpHandler {
	return http.all(new RegExp(`^${escapeRegExp(from)}(?:/|$)`), async ({ request }) => {
		const url = `${to}${request.url.slice(from.length)}`;
		const { method, headers, body, signal } = request;
		holdRequests(signal, [request]);
		try {
			return await provider.fetch(url, { method, headers, signal, ...(body && { body, duplex: 'half' }) });
		} catch {
			// A connection without an answer. A client that has left doesn't hear it; msw would print whatever is thrown here.
			return HttpResponse.error();
		}
	});
}

/** As it stands at the beginning of a request's URL. */
function normalBase(url: string): string {
	if (!URL.canParse(url))
		throw new TypeError(`The base URL ${JSON.stringify(url)} is none; it begins with https:// or http://.`);
	return new URL(url).href.replace(/\/+$/, '');
}

function escapeRegExp(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
