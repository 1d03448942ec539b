import type { BrowserProxy } from '@anybrowser/core';
import { proxyUrl, quoted } from '@anybrowser/core/provider';
import type { CheckedCall } from '../browserbase-context.ts';

/**
 * Refuses a proxy that Browserbase has no place or no way for, and two that contradict each other.
 *
 * @param ownProxies What `providerOptions.browserbase.proxies` says.
 * @throws AnyBrowserError `invalid_request`
 */
export function checkPlace(call: CheckedCall, proxy: BrowserProxy | undefined, ownProxies: unknown): void {
	if (proxy === undefined || proxy === 'self') return;
	if (ownProxies !== undefined) {
		throw call.refuse('`proxy` and `providerOptions.browserbase.proxies` say the same thing; set one of them');
	}
	if ('server' in proxy) {
		if ('country' in proxy) {
			throw call.refuse('`proxy.server` and `proxy.country` contradict each other: traffic leaves from one of them');
		}
		checkServer(call, proxy);
		return;
	}
	const { country, region, city } = proxy;
	if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) {
		throw call.refuse(`\`proxy.country\` is a code of two capital letters such as DE, not ${quoted(country)}`);
	}
	if (region !== undefined && (country !== 'US' || !/^[A-Za-z]{2}$/.test(region))) {
		throw call.refuse(
			`\`proxy.region\` is a state of the United States in two letters such as CA, with \`country: 'US'\`, got ${JSON.stringify(region)}`,
		);
	}
	if (city !== undefined && (typeof city !== 'string' || city.trim() === '')) {
		throw call.refuse(`\`proxy.city\` is the name of a city, got ${quoted(city)}`);
	}
}

function checkServer(
	call: CheckedCall,
	{ server, username, password }: Extract<BrowserProxy, { readonly server: string }>,
): void {
	const url = proxyUrl(server);
	// Without its value, in which there may be a password.
	if (url === undefined || !/^https?:$/.test(url.protocol)) {
		throw call.refuse('`proxy.server` is reached by http or https: Browserbase takes no other kind of proxy');
	}
	if (password !== undefined && username === undefined) {
		throw call.refuse('`proxy.password` goes with a `username`');
	}
}
