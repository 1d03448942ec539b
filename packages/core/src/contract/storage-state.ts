/** A cookie as Playwright's `storageState` has it. */
export interface StoredCookie {
	readonly name: string;
	readonly value: string;
	/** With a dot in front, for the hosts below it too. */
	readonly domain: string;
	readonly path: string;
	/** Seconds since the epoch; -1 for one that ends with the browser. */
	readonly expires: number;
	readonly httpOnly: boolean;
	readonly secure: boolean;
	readonly sameSite: 'Strict' | 'Lax' | 'None';
}

/** What an origin has in its `localStorage`. */
export interface StoredOrigin {
	/** Such as `https://example.com`. */
	readonly origin: string;
	readonly localStorage: readonly { readonly name: string; readonly value: string }[];
}

/**
 * What a browser remembers of who somebody is, in the format of Playwright's `context.storageState()`. Whoever has it is
 * logged in: keep it as you keep passwords.
 */
export interface StorageState {
	readonly cookies: readonly StoredCookie[];
	readonly origins: readonly StoredOrigin[];
}
