import type { BrowserProxy } from '../contract/browser-options.ts';
import type { AnyBrowserError } from '../errors/any-browser-error.ts';

/** Refuses what can't be a proxy. @throws AnyBrowserError `invalid_request` */
export function checkProxy(call: { refuse(message: string): AnyBrowserError }, proxy: BrowserProxy | undefined): void {
	if (proxy === undefined || proxy === 'self') return;
	if (typeof proxy !== 'object' || proxy === null) {
		throw call.refuse('`proxy` is `{ country }`, `{ server }` or "self"');
	}
	if (!('server' in proxy) || (typeof proxy.server === 'string' && proxyUrl(proxy.server))) return;
	// Without its value, in which there may be a password.
	throw call.refuse('`proxy.server` needs an address such as http://proxy.example.com:8080');
}

/** A proxy server's address, which may leave `http://` out; `undefined` for what names no server. */
export function proxyUrl(server: string): URL | undefined {
	const address = server.includes('://') ? server.trim() : `http://${server.trim()}`;
	if (!URL.canParse(address)) return undefined;
	const url = new URL(address);
	return url.hostname === '' ? undefined : url;
}
