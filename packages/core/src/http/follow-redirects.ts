import { isRedirect } from './is-redirect.ts';

const maxRedirects = 3;

/** A redirect that was not followed. */
export class RefusedRedirectError extends Error {
	override readonly name = 'RefusedRedirectError';
}

/**
 * Follows the redirects of a read within the same origin. Any other is refused: the platform would send the key's header
 * along to wherever the redirect points.
 *
 * @param first The request's own answer, a redirect or not.
 * @throws RefusedRedirectError
 */
export async function followRedirects(
	fetch: (request: Request) => Promise<Response>,
	request: Request,
	first: Response,
): Promise<Response> {
	let current = request;
	let response = first;
	for (let hop = 0; ; hop++) {
		const location = redirectTarget(response, current.url);
		if (location === undefined) return response;
		await response.body?.cancel();
		const sameOrigin = location !== null && location.origin === new URL(request.url).origin;
		const isRead = request.method === 'GET' || request.method === 'HEAD';
		if (!sameOrigin || !isRead || hop === maxRedirects) throw refusal(location, isRead, sameOrigin);
		current = new Request(location, request);
		response = await fetch(current);
	}
}

/** `undefined`: no redirect. `null`: a redirect to a place that can't be read. */
function redirectTarget(response: Response, base: string): URL | null | undefined {
	if (response.type === 'opaqueredirect') return null;
	if (!isRedirect(response)) return undefined;
	const location = response.headers.get('location');
	return location !== null && URL.canParse(location, base) ? new URL(location, base) : null;
}

function refusal(location: URL | null, isRead: boolean, sameOrigin: boolean): RefusedRedirectError {
	const where = location ? `to ${location.origin}${location.pathname}` : 'to an unknown place';
	const why = !sameOrigin
		? 'another origin would receive the key'
		: isRead
			? 'there were too many'
			: 'only reads are redirected';
	return new RefusedRedirectError(
		`a redirect ${where} was not followed: ${why}. Set \`baseUrl\` to the API's own address`,
	);
}
