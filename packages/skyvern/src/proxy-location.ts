import type { BrowserProxy } from '@anybrowser/core';
import type { Schemas } from './skyvern-context.ts';

/** Where traffic leaves from, in Skyvern's words. */
export function proxyLocation(proxy: BrowserProxy | undefined): Schemas['ProxyLocation'] | undefined {
	if (proxy === undefined || proxy === 'self') return undefined;
	if ('server' in proxy) return { url: serverUrl(proxy) };
	const { country, region, city } = proxy;
	return { country, ...(region !== undefined && { subdivision: region }), ...(city !== undefined && { city }) };
}

function serverUrl(proxy: Extract<BrowserProxy, { readonly server: string }>): string {
	const url = new URL(proxy.server.includes('://') ? proxy.server : `http://${proxy.server}`);
	if (proxy.username !== undefined) url.username = proxy.username;
	if (proxy.password !== undefined) url.password = proxy.password;
	return url.href;
}
