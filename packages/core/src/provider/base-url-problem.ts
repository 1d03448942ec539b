/**
 * What is wrong with an API's address, as the rest of a sentence that begins with its name; `undefined` when nothing is.
 * It tells nothing of the address but its origin: the rest may hold a secret.
 *
 * @param usual The address of the hosted service, if it is known.
 */
export function baseUrlProblem(address: string, usual?: string): string | undefined {
	const baseUrl = address.trim();
	const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		return `must be an http(s) address${usual === undefined ? '' : ` such as ${usual}`}`;
	}
	// Every fetch refuses it, with an error that prints it.
	if (url.username !== '' || url.password !== '') {
		return 'must not hold a name or password. Pass what a proxy needs as `headers`';
	}
	// Paths are put at its end. Its query may hold a secret, so it is not told.
	if (baseUrl.includes('?') || baseUrl.includes('#')) {
		return 'must not hold a query or a fragment. Pass what every request needs as `headers`';
	}
	return undefined;
}
