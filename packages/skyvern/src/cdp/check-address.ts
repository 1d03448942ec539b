import { AnyBrowserError } from '@anybrowser/core';

/** What decides whether the key may go along to a browser's address. */
export interface AddressRules {
	/** The API's own address. */
	readonly baseUrl: string;
	/** Other hosts that the user allows; hosts below them count too. */
	readonly cdpHosts: readonly string[];
}

const hostedDomain = 'skyvern.com';

/**
 * Refuses to send the key where a server's answer says: it goes to the API's own host, to what the user allows, and to
 * this machine. It never leaves the machine unencrypted when the API itself is reached by https.
 *
 * @throws AnyBrowserError `configuration`
 */
export function checkAddress(
	address: string,
	rules: AddressRules,
	about: { provider: string; operation: string },
): void {
	const refuse = (message: string) =>
		new AnyBrowserError('configuration', `${about.operation}: ${message}. Nothing was sent there`, about);
	if (!URL.canParse(address)) throw refuse('the address that Skyvern gives for the browser is none');
	const { protocol, hostname } = new URL(address);
	if (!/^(wss?|https?):$/.test(protocol)) throw refuse(`a browser is not reached by ${JSON.stringify(protocol)}`);
	if (isLoopback(hostname)) return;
	const api = new URL(rules.baseUrl);
	const allowed = [api.hostname, ...rules.cdpHosts, ...(isBelow(api.hostname, hostedDomain) ? [hostedDomain] : [])];
	if (!allowed.some(host => isBelow(hostname, host.toLowerCase()))) {
		throw refuse(
			`Skyvern says that the browser is at ${hostname}, which is no host of the API's, and your key would go along. If it is to, allow it: \`skyvern({ cdpHosts: ['${hostname}'] })\``,
		);
	}
	if (api.protocol === 'https:' && (protocol === 'ws:' || protocol === 'http:')) {
		throw refuse(`the browser at ${hostname} is reached without encryption, and your key would be readable on the way`);
	}
}

function isBelow(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`);
}

function isLoopback(host: string): boolean {
	return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
