import type { ProviderEmulator } from '../vendor/provider-emulator.ts';

/** An answer, read. */
export interface TestAnswer {
	readonly status: number;
	/** The JSON body, whatever it may be; undefined without one. */
	// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
	readonly body: any;
}

/** Sends a request to a provider in process. */
export type TestClient = (
	method: string,
	path: string,
	body?: unknown,
	headers?: Record<string, string>,
) => Promise<TestAnswer>;

/** A client with a key; a `FormData` is sent as a form, anything else as JSON. */
export function createTestClient(provider: ProviderEmulator, base: string, key: string): TestClient {
	return async (method, path, body, headers) => {
		const isForm = body instanceof FormData;
		const response = await provider.fetch(`${base}${path}`, {
			method,
			headers: { [key]: 'test-key', ...(isForm ? {} : { 'content-type': 'application/json' }), ...headers },
			...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
	};
}
