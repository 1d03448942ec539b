/**
 * What is wrong with an API's address, as the rest of a sentence that begins with its name; `undefined` when nothing is.
 *
 * @param usual The address of the hosted service: where it has a path, such as a version, every other has one too.
 */
export function baseUrlProblem(baseUrl: string, usual: string): string | undefined {
	const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) {
		return `must be an http(s) address with the API's version, got "${baseUrl}"`;
	}
	// Every fetch refuses it, with an error that prints it.
	if (url.username !== '' || url.password !== '') {
		return 'must not hold a name or password. Pass what a proxy needs as `headers`';
	}
	// Paths are put at its end. Its query may hold a secret, so it is not told.
	if (baseUrl.includes('?') || baseUrl.includes('#')) {
		return 'must not hold a query or a fragment. Pass what every request needs as `headers`';
	}
	const { pathname } = new URL(usual);
	if (pathname !== '/' && url.pathname === '/') {
		return `must end with the API's version: ${url.origin}${pathname}, not ${url.origin}`;
	}
	return undefined;
}
