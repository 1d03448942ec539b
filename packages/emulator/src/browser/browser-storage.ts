/** What outlives a browser: its cookies, and each origin's local storage. The shape is that of Playwright's storage state. */
export interface BrowserStorage {
	readonly cookies: readonly StoredCookie[];
	readonly origins: readonly OriginStorage[];
}

/** A cookie with all that decides where it goes. */
export interface StoredCookie {
	readonly name: string;
	readonly value: string;
	/** With a dot in front where the cookie goes to subdomains too. */
	readonly domain: string;
	readonly path: string;
	/** Seconds since the epoch; -1 for a cookie that ends with the browser. Profiles keep those as well. */
	readonly expires: number;
	readonly httpOnly: boolean;
	readonly secure: boolean;
	readonly sameSite: 'Strict' | 'Lax' | 'None';
}

/** What an origin's pages have put into `localStorage`. */
export interface OriginStorage {
	readonly origin: string;
	readonly localStorage: readonly { readonly name: string; readonly value: string }[];
}

/** What a new browser has. */
export const emptyStorage: BrowserStorage = Object.freeze({ cookies: [], origins: [] });
