/**
 * Whether a body is an object with `detail` and nothing else, as FastAPI, which both vendors' services are built with,
 * writes a refusal. What gateways write is a page, a text, or an object with more.
 */
export function hasDetailAlone(body: unknown): boolean {
	return typeof body === 'object' && body !== null && 'detail' in body && Object.keys(body).length === 1;
}
