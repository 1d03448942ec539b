import { AnyBrowserError } from '../errors/any-browser-error.ts';

/** What an address is checked for. */
export interface AddressUse {
	readonly provider: string;
	readonly operation: string;
	/** The API's own address. */
	readonly baseUrl: string;
}

/**
 * An address at which a provider says that a file is. Only `https` is fetched, or what the API itself is reached by; and
 * nothing of this machine or its network, unless the API is there too: else a provider's answer could have this process
 * read what only it can reach.
 *
 * @throws AnyBrowserError `invalid_response`; the message leaves out the address's query, which may be a secret.
 */
export function checkFileAddress(address: string, { provider, operation, baseUrl }: AddressUse): URL {
	const refuse = (why: string) =>
		new AnyBrowserError(
			'invalid_response',
			`${operation}: ${provider} gives an address for a file that ${why}. Nothing was sent there`,
			{
				provider,
				operation,
			},
		);
	if (!URL.canParse(address)) throw refuse('is none');
	const url = new URL(address);
	const api = new URL(baseUrl);
	const { protocol, hostname, username, password } = url;
	if (protocol !== 'https:' && !(protocol === 'http:' && api.protocol === 'http:')) {
		throw refuse(`begins with ${JSON.stringify(protocol)}`);
	}
	if (username !== '' || password !== '') throw refuse('has a user in it');
	if (isNear(hostname) && !isNear(api.hostname)) throw refuse(`leads to ${hostname}, into your own network`);
	return url;
}

/** Names and numbers that mean this machine or the network that it is in. `URL` has brought numbers into their usual form. */
function isNear(host: string): boolean {
	if (host === 'localhost' || /\.(localhost|local|internal)$/.test(host)) return true;
	if (host.startsWith('[')) return /^\[(::|::1|::ffff:.*|f[cd].*|fe[89ab].*)\]$/.test(host);
	return /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/.test(
		host,
	);
}
