import type { CdpEndpoint } from '../contract/cdp.ts';

/** An address whose headers neither print nor serialise. */
export function cdpEndpoint(url: string, headers: Readonly<Record<string, string>>): CdpEndpoint {
	// The cast states what defineProperty does, which the type system can't see.
	return Object.freeze(Object.defineProperty({ url }, 'headers', { value: headers, enumerable: false }) as CdpEndpoint);
}

/** An address that is itself the secret, such as a signed one: it neither prints nor serialises. */
export function signedEndpoint(url: string): CdpEndpoint {
	const properties = {
		url: { value: url, enumerable: false },
		headers: { value: Object.freeze({}), enumerable: false },
	};
	// The cast states what defineProperties does, which the type system can't see.
	return Object.freeze(Object.defineProperties({}, properties) as CdpEndpoint);
}
