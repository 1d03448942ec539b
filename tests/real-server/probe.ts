import type { ProbeAnswer, Stage } from './case.ts';

/** Sends requests by hand, with the key unless told otherwise. */
export function createProbe(
	baseUrl: string,
	apiKey: string,
	send: (request: Request) => Promise<Response>,
): Stage['probe'] {
	return async (method, path, { body, key = apiKey } = {}) => {
		const headers = new Headers();
		if (key !== null) headers.set('x-api-key', key);
		if (body !== undefined) headers.set('content-type', 'application/json');
		const request = new Request(`${baseUrl}${path}`, {
			method,
			headers,
			...(body !== undefined && { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(120_000),
		});
		const response = await send(request);
		return { status: response.status, body: readBody(await response.text()) } satisfies ProbeAnswer;
	};
}

function readBody(text: string): unknown {
	if (text === '') return null;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
