import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';

/** Refuses proxies that can't be. @throws ApiError 400 */
export function checkProxies(proxies: readonly components['schemas']['ProxyConfig'][]): void {
	for (const [index, proxy] of proxies.entries()) {
		const place = `body/proxies/${index}`;
		if (proxy.type === 'external') {
			// Without a protocol it is http.
			const protocol = /^(\w+):\/\//.exec(proxy.server)?.[1] ?? 'http';
			if (protocol !== 'http' && protocol !== 'https')
				throw new ApiError(400, `${place}/server must be an http or https proxy`);
		}
		if (proxy.type === 'browserbase' && proxy.geolocation?.state && proxy.geolocation.country.toUpperCase() !== 'US') {
			throw new ApiError(400, `${place}/geolocation/state is for the United States only`);
		}
	}
}
