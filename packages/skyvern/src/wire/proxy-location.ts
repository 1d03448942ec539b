import type { BrowserProxy } from '@anybrowser/core';
import { proxyUrl } from '@anybrowser/core/provider';
import type { Schemas } from '../skyvern-context.ts';

type ProxyPlace = Extract<BrowserProxy, { readonly country: string }>;

/** Where traffic leaves from, in Skyvern's words. */
export function proxyLocation(proxy: BrowserProxy | undefined): Schemas['ProxyLocation'] | undefined {
	if (proxy === undefined || proxy === 'self') return undefined;
	return 'server' in proxy ? { url: serverUrl(proxy) } : placeLocation(proxy);
}

/** A place, in Skyvern's words. */
export function placeLocation({ country, region, city }: ProxyPlace): Schemas['GeoTarget'] {
	// `checkProxy` has refused what is no country of Skyvern's.
	const known = country as Schemas['GeoTarget']['country'];
	return { country: known, ...(region !== undefined && { subdivision: region }), ...(city !== undefined && { city }) };
}

function serverUrl(proxy: Extract<BrowserProxy, { readonly server: string }>): string {
	// `checkProxy` has refused what names no server.
	const url = proxyUrl(proxy.server) as URL;
	// The platform leaves a `%` as it is, and a reader of the address would decode what follows it.
	if (proxy.username !== undefined) url.username = encodeURIComponent(proxy.username);
	if (proxy.password !== undefined) url.password = encodeURIComponent(proxy.password);
	return url.href;
}
