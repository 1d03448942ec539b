import type { BrowserProxy } from '@anybrowser/core';
import type { Schemas } from '../browserbase-context.ts';

type Proxies = Extract<Schemas['CreateSessionRequest']['proxies'], readonly unknown[]>;

/** Where traffic leaves from, in Browserbase's words. */
export function proxies(proxy: BrowserProxy | undefined): Proxies | undefined {
	if (proxy === undefined || proxy === 'self') return undefined;
	if ('server' in proxy) {
		const { server, username, password } = proxy;
		return [
			{
				type: 'external',
				server: server.includes('://') ? server : `http://${server}`,
				...(username !== undefined && { username }),
				...(password !== undefined && { password }),
			},
		];
	}
	const { country, region, city } = proxy;
	const geolocation = { country, ...(region !== undefined && { state: region }), ...(city !== undefined && { city }) };
	return [{ type: 'browserbase', geolocation }];
}
