const hostedDomain = 'skyvern.com';

/** Hosts that the key may go to: what the user allows, and all of Skyvern's own where the API is one of them. */
export function keyHosts(baseUrl: string, allowed: readonly string[] = []): readonly string[] {
	const { hostname } = new URL(baseUrl);
	const isHosted = hostname === hostedDomain || hostname.endsWith(`.${hostedDomain}`);
	return isHosted ? [...allowed, hostedDomain] : allowed;
}
