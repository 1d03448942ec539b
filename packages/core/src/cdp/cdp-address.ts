import type { Capability } from '../contract/capability.ts';

/** Where a session's browser is, as the vendor says now. */
export interface OpenAddress {
	readonly state: 'open';
	/** An address of `ws:`, `wss:`, `http:` or `https:`. */
	readonly url: string;
	/**
	 * What lets a client in.
	 *
	 * - `key`: the API's key and headers go along, so the address must be on a host that the key may go to.
	 * - `signed`: the address alone. It is a secret, so it neither prints nor stands in an error.
	 */
	readonly access: 'key' | 'signed';
	/** Parts of the address that are secret besides its query and its user, such as a segment of its path. Default: none. */
	readonly secrets?: readonly string[] | undefined;
}

/** There is no address for this browser. */
export interface NoAddress {
	readonly state: 'none';
	readonly reason: string;
	/** What to use instead of what was asked for. */
	readonly instead?: Readonly<Partial<Record<Capability, string>>> | undefined;
}

/** What a vendor says of where a session's browser is. While it is `starting`, it is asked again. */
export type CdpAddress =
	| OpenAddress
	| NoAddress
	| { readonly state: 'starting' }
	/** `status` is how the session ended, in the vendor's word. */
	| { readonly state: 'ended'; readonly status?: string | undefined };
