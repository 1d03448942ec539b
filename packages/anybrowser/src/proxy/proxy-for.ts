import type { EnvironmentProxy, ProxyVariable } from './environment-proxy.ts';

/** The proxy that a connection goes by, by the rules of undici's `EnvHttpProxyAgent`, which requests go by. */
export function proxyFor(url: URL, { http, https, except }: EnvironmentProxy): ProxyVariable | undefined {
	const isSecure = url.protocol === 'https:' || url.protocol === 'wss:';
	const host = url.hostname.toLowerCase();
	const port = Number(url.port) || (isSecure ? 443 : 80);
	return except && isExcepted(host, port, except.value) ? undefined : isSecure ? https : http;
}

function isExcepted(host: string, port: number, except: string): boolean {
	if (except === '*') return true;
	return except
		.toLowerCase()
		.split(/[,\s]/)
		.filter(entry => entry !== '')
		.some(entry => {
			const [, name = entry, only] = /^(.+):(\d+)$/.exec(entry) ?? [];
			if (only !== undefined && Number(only) !== 0 && Number(only) !== port) return false;
			return /^[.*]/.test(name) ? host.endsWith(name.replace(/^\*/, '')) : host === name;
		});
}
