import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { isLoopbackHost } from '../http/loopback-host.ts';

/** An address that a vendor's answer gives. */
export interface GivenAddress {
	readonly address: string;
	/** Whether the key goes along, or the address alone lets in. */
	readonly isKeySent: boolean;
}

/** What decides whether a secret may go to a browser's address. */
export interface AddressRules {
	/** The API's own address. */
	readonly baseUrl: string;
	/** Other hosts that the key may go to; hosts below them count too. */
	readonly keyHosts: readonly string[];
}

/**
 * Refuses to send the key where a server's answer says: it goes to the API's own host, to the hosts that are allowed, and to
 * this machine. Neither the key nor a signed address leaves the machine unencrypted when the API itself is reached by https.
 *
 * @throws AnyBrowserError `configuration`
 */
export function checkAddress(
	{ address, isKeySent }: GivenAddress,
	rules: AddressRules,
	about: { readonly provider: string; readonly operation: string },
): void {
	const { provider, operation } = about;
	const refuse = (message: string) =>
		new AnyBrowserError('configuration', `${operation}: ${message}. Nothing was sent there`, about);
	if (!URL.canParse(address)) throw refuse(`the address that ${provider} gives for the browser is none`);
	const { protocol, hostname } = new URL(address);
	if (!/^(wss?|https?):$/.test(protocol)) throw refuse(`a browser is not reached by ${JSON.stringify(protocol)}`);
	if (isLoopbackHost(hostname)) return;
	const api = new URL(rules.baseUrl);
	const isAllowed = [api.hostname, ...rules.keyHosts].some(host => isBelow(hostname, host.toLowerCase()));
	if (isKeySent && !isAllowed) {
		throw refuse(
			`${provider} says that the browser is at ${hostname}, which is no host of the API's, and your key would go along. If it is to, allow it: \`${provider}({ cdpHosts: ['${hostname}'] })\``,
		);
	}
	if (api.protocol === 'https:' && (protocol === 'ws:' || protocol === 'http:')) {
		const secret = isKeySent ? 'your key' : 'its signed address';
		throw refuse(
			`the browser at ${hostname} is reached without encryption, and ${secret} would be readable on the way`,
		);
	}
}

function isBelow(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`);
}
