/** What decides where an API's operations are: the descriptor of a provider has it. */
export interface ApiAddressParts {
	/** The vendor's own service, with its path. */
	readonly baseUrl: string;
	/** The version that the operations' own paths begin with, where `baseUrl` is without it. */
	readonly versionPath?: string | undefined;
}

/**
 * The address that operations are put behind, without a slash at its end. People write an API's address with and without its
 * version: one without any path gets the vendor's own, and one with a version that the operations bring loses it. Any other
 * path stays, as that of a gateway.
 *
 * @param address A usable one: see `baseUrlProblem`.
 */
export function apiAddress(address: string, { baseUrl, versionPath = '' }: ApiAddressParts): string {
	const given = address.trim().replace(/\/+$/, '');
	const { pathname } = new URL(given);
	if (pathname === '/') return given + new URL(baseUrl).pathname.replace(/\/+$/, '');
	return versionPath !== '' && pathname.endsWith(versionPath) ? given.slice(0, -versionPath.length) : given;
}
