import { AnyBrowserError } from '@anybrowser/core';

/** Variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One variable that names a proxy or what goes without one. */
export interface ProxyVariable {
	readonly name: string;
	readonly value: string;
}

/** The proxies that the environment names. */
export interface EnvironmentProxy {
	/** For `https:`; that of `http:` when there is none of its own. */
	readonly https: ProxyVariable | undefined;
	readonly http: ProxyVariable | undefined;
	/** The hosts that are reached without one, as it is written. */
	readonly except: ProxyVariable | undefined;
}

/** Reads the usual variables; the lower-case one decides, as with other tools. `undefined` when no proxy is named. */
export function environmentProxy(env: Environment): EnvironmentProxy | undefined {
	const read = (name: string): ProxyVariable | undefined => {
		const found = [name.toLowerCase(), name].find(candidate => env[candidate]?.trim());
		return found === undefined ? undefined : { name: found, value: env[found]?.trim() ?? '' };
	};
	const http = read('HTTP_PROXY');
	const https = read('HTTPS_PROXY') ?? http;
	if (http === undefined && https === undefined) return undefined;
	return { http, https, except: read('NO_PROXY') };
}

/** The address of a proxy, which is often written without `http://`; `undefined` for what can't be one. */
export function proxyAddress({ value }: ProxyVariable): string | undefined {
	const address = value.includes('://') ? value : `http://${value}`;
	if (!URL.canParse(address)) return undefined;
	const { protocol, username, password } = new URL(address);
	return /^https?:$/.test(protocol) && isDecodable(username) && isDecodable(password) ? address : undefined;
}

/** The same. @throws AnyBrowserError `configuration` that names the variable. */
export function requireProxyAddress(variable: ProxyVariable): string {
	const address = proxyAddress(variable);
	if (address !== undefined) return address;
	// The value may hold a password.
	const message = `${variable.name} must be the http(s) address of a proxy, such as http://proxy.example:8080`;
	throw new AnyBrowserError('configuration', message);
}

function isDecodable(text: string): boolean {
	try {
		decodeURIComponent(text);
		return true;
	} catch {
		return false;
	}
}

/** The proxies for people, without names and passwords. */
export function describeProxy({ http, https, except }: EnvironmentProxy): string {
	const named = [https, http].filter((one, index, all) => one !== undefined && all.indexOf(one) === index);
	const proxies = named.map(one => {
		const address = one && proxyAddress(one);
		const scheme = one === https ? (one === http ? '' : ' for https') : ' for http';
		return `${address === undefined ? 'no address' : new URL(address).origin}${scheme} (from ${one?.name})`;
	});
	return `${proxies.join(', ')}${except === undefined ? '' : `, not for ${except.value} (from ${except.name})`}`;
}
