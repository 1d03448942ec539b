import { type buildConnector, Client, EnvHttpProxyAgent } from 'undici';
import { expect, test } from 'vitest';
import { environmentProxy } from './environment-proxy.ts';
import { proxyFor } from './proxy-for.ts';

const addresses = [
	'https://api.example.com/path',
	'https://API.Example.com:8443',
	'http://api.example.com',
	'http://api.example.com:8080',
	'https://example.com',
	'https://notexample.com',
	'http://127.0.0.1:9222',
	'http://[::1]:9222',
];
const exceptions = [
	{},
	{ NO_PROXY: '*' },
	{ NO_PROXY: 'example.com' },
	{ NO_PROXY: '.example.com' },
	{ NO_PROXY: '*.example.com, 127.0.0.1' },
	{ NO_PROXY: '*example.com' },
	{ NO_PROXY: 'API.EXAMPLE.COM:443 api.example.com:8080' },
	{ NO_PROXY: 'api.example.com:8443,[::1]' },
	{ NO_PROXY: '[::1]:9222, example.com:0' },
	{ NO_PROXY: ' , ' },
];
const proxies = [
	{ HTTP_PROXY: 'http://http.proxy:1' },
	{ HTTPS_PROXY: 'http://https.proxy:2' },
	{ HTTP_PROXY: 'http://http.proxy:1', HTTPS_PROXY: 'http://https.proxy:2' },
];

/** The host that undici connects to for a request. */
async function hostAsked(url: URL, env: Readonly<Record<string, string>>): Promise<string> {
	let host = '';
	const connect: buildConnector.connector = ({ hostname }, callback) => {
		host ||= hostname;
		callback(new Error('nobody is connected to'), null);
	};
	// Its types don't tell that the agent hands this on to those of the proxies.
	const ofProxies = { clientFactory: (origin: URL) => new Client(origin, { connect }) };
	const agent = new EnvHttpProxyAgent({
		...ofProxies,
		httpProxy: env['HTTP_PROXY'] ?? '',
		httpsProxy: env['HTTPS_PROXY'] ?? '',
		noProxy: env['NO_PROXY'] ?? '',
		connect,
	});
	await agent.request({ origin: url.origin, path: '/', method: 'GET' }).catch(() => {});
	await agent.destroy();
	return host;
}

test.each(proxies)('with %o a WebSocket goes the way that a request goes', async proxy => {
	for (const more of exceptions) {
		const env = { ...proxy, ...more };
		const named = environmentProxy(env);
		for (const address of addresses) {
			const url = new URL(address);
			const socketUrl = new URL(address.replace(/^http/, 'ws'));
			const found = named && proxyFor(socketUrl, named);
			const { hostname } = found === undefined ? url : new URL(found.value);
			expect([address, env, hostname.replace(/^\[|\]$/g, '')]).toEqual([address, env, await hostAsked(url, env)]);
		}
	}
});
