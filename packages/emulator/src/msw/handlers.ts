import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Emulator } from '../emulator.ts';
import { type ProviderName, providerNames } from '../generated/provider-names.ts';
import type { ProviderEmulator } from '../vendor/provider-emulator.ts';

/**
 * Where the vendors' APIs are taken to be: the base URL of each, its version included, under the provider's name with
 * `Url` behind it; the vendor's own address by default.
 */
export type HandlerOptions = { readonly [Name in ProviderName as `${Name}Url`]?: string };

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
export function handlers(emulator: Pick<Emulator, ProviderName>, options: HandlerOptions = {}): HttpHandler[] {
	return providerNames.flatMap(name => {
		const provider = emulator[name];
		// What sessions and tasks leave behind is elsewhere.
		return [
			handlerFor(provider, options[`${name}Url`] ?? provider.baseUrl, provider.baseUrl),
			handlerFor(provider, `${provider.filesUrl}/files/${name}`),
		];
	});
}

function handlerFor(provider: ProviderEmulator, given: string, to = given): HttpHandler {
	const from = normalBase(given);
	const own = from.endsWith(new URL(to).pathname.replace(/\/$/, '')) ? from : to;
	return http.all(new RegExp(`^${escapeRegExp(from)}(?:/|$)`), async ({ request }) => {
		// The emulator goes by its own base path, whatever the other one is; where it ends with that, addresses lead back here.
		const url = `${own}${request.url.slice(from.length)}`;
		const { method, headers, body, signal } = request;
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
