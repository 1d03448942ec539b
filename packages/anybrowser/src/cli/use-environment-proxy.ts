import { environmentProxy, requireProxyAddress } from '../proxy/environment-proxy.ts';

/**
 * Sends the requests of this process by the proxies that the environment names, which `fetch` doesn't do on its own.
 *
 * @throws AnyBrowserError `configuration` that names the variable when its value is no address.
 */
export async function useEnvironmentProxy(env: Readonly<Record<string, string | undefined>>): Promise<void> {
	const proxy = environmentProxy(env);
	if (proxy === undefined) return;
	const { http, https, except } = proxy;
	const httpProxy = http && requireProxyAddress(http);
	const httpsProxy = https && requireProxyAddress(https);
	// Loaded only for those who have a proxy.
	const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
	// An absent proxy is an empty text, else the agent would read the environment itself.
	const options = { httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy: except?.value ?? '' };
	setGlobalDispatcher(withoutWarning(() => new EnvHttpProxyAgent(options)));
}

/** Keeps the warning that the agent is experimental from stderr, where `--json` has one document. */
function withoutWarning<Made>(make: () => Made): Made {
	const { emitWarning } = process;
	process.emitWarning = () => {};
	try {
		return make();
	} finally {
		process.emitWarning = emitWarning;
	}
}
