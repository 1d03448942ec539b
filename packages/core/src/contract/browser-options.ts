import type { LocalFile } from './file.ts';

/** Where the browser's traffic leaves from. */
export type BrowserProxy =
	/** Through the caller's own machine. */
	| 'self'
	/** Through the provider's network in a country. */
	| {
			/** ISO 3166-1 alpha-2, upper case, for example `DE`. */
			readonly country: string;
			/** State or region code within the country, for example `CA`. */
			readonly region?: string | undefined;
			readonly city?: string | undefined;
	  }
	/** Through a server of the caller's. */
	| { readonly server: string; readonly username?: string | undefined; readonly password?: string | undefined };

/** A stored browser profile that the browser starts from. */
export interface ProfileSelection {
	readonly id: string;
	/** Discard what the session changes. Default: the provider's, usually `false`. */
	readonly readOnly?: boolean | undefined;
	/** Keep what the session changes when it ends. Default: the provider's. */
	readonly save?: boolean | undefined;
}

/** A client certificate that the browser presents. */
export interface ClientCertificate {
	/** The PKCS#12 file: its bytes, the same in base64, or where it is. */
	readonly file: Uint8Array | LocalFile | string;
	readonly password?: string | undefined;
}

/**
 * How a browser is set up, for a session or for a task that brings its own browser.
 * What a provider can't honour is refused or warned about, never dropped.
 */
export interface BrowserOptions {
	/** The page to start on. Default: a blank page. */
	readonly url?: string | undefined;
	readonly device?: 'desktop' | 'desktop-large' | 'mobile' | undefined;
	/** Minutes until the provider closes the session on its own. */
	readonly timeoutMinutes?: number | undefined;
	readonly profile?: ProfileSelection | undefined;
	readonly proxy?: BrowserProxy | undefined;
	/** Record a video. */
	readonly recording?: boolean | undefined;
	/** Make sure that people can watch. */
	readonly liveView?: boolean | undefined;
	/** Hide that the browser is automated. */
	readonly stealth?: boolean | undefined;
	readonly adblock?: boolean | undefined;
	readonly captchaSolver?: boolean | undefined;
	/** Ids of uploaded browser extensions. */
	readonly extensions?: readonly string[] | undefined;
	readonly browser?: 'chrome' | 'edge' | undefined;
	/** The time zone that pages see, as an IANA name such as `Europe/Berlin`. Default: the provider's, or that of the proxy. */
	readonly timezone?: string | undefined;
	/** Patterns of the only addresses that may be opened. */
	readonly allowedUrls?: readonly string[] | undefined;
	/** Ids of uploaded files that the agent may use. */
	readonly files?: readonly string[] | undefined;
	readonly certificates?: readonly ClientCertificate[] | undefined;
	/** Tools of the provider's that the agent may use, by name, each with its settings or `null` for the defaults. */
	readonly tools?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | undefined;
	/** The caller's own labels. */
	readonly metadata?: Readonly<Record<string, string | number | boolean>> | undefined;
	/** Draw the mouse pointer into views and recordings. */
	readonly showCursor?: boolean | undefined;
}
