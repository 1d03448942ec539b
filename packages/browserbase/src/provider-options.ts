import type { Schemas } from './browserbase-context.ts';

type SessionRequest = Schemas['CreateSessionRequest'];
type BrowserSettings = Schemas['BrowserSettings'];

/** What only Browserbase has for a session. */
export interface BrowserbaseSessionOptions {
	/**
	 * Whether the session stays when the DevTools client leaves. It then goes on, and is paid for, until it is closed or its
	 * lifetime is over, also when this process dies; not on the free plan. Default: `false`, so that a session ends with its
	 * last connection.
	 */
	readonly keepAlive?: boolean | undefined;
	/** Where the browser runs. Default: `us-west-2`. */
	readonly region?: Schemas['Region'] | undefined;
	/** What the browser looks like; with `stealth: true`. */
	readonly os?: BrowserSettings['os'] | undefined;
	/** The page's size in pixels, instead of `device`. */
	readonly viewport?: { readonly width: number; readonly height: number } | undefined;
	/** The only domains that the main frame may go to, their subdomains included. */
	readonly allowedDomains?: readonly string[] | undefined;
	/** Whether what goes over DevTools is kept, for `provider.logs`. Default: `true`. */
	readonly logSession?: boolean | undefined;
	/** Ids of uploaded authorities whose certificates are trusted. */
	readonly caCertificates?: readonly string[] | undefined;
	/** Loads pages with invalid certificates too. */
	readonly ignoreCertificateErrors?: boolean | undefined;
	/** Where the picture of an unusual captcha is, as a CSS selector. */
	readonly captchaImageSelector?: string | undefined;
	/** Where its solution goes, as a CSS selector. */
	readonly captchaInputSelector?: string | undefined;
	/** Which proxy is for which domain, the first that fits; instead of `proxy`. */
	readonly proxies?: SessionRequest['proxies'] | undefined;
}

/** What only Browserbase has for a task. */
export interface BrowserbaseTaskOptions {
	/** The agent whose instructions and schema count. Default: none. */
	readonly agentId?: string | undefined;
	/** What each `%name%` in the prompt stands for. Browserbase does not keep the values. */
	readonly variables?: Schemas['RunVariables'] | undefined;
	/** When the agent is to pause and wait for `provider.runs.resume`, in words. */
	readonly pauseWhen?: string | undefined;
	/** Which proxy is for which domain, the first that fits; instead of `proxy`. */
	readonly proxies?: Schemas['RunBrowserSettings']['proxies'] | undefined;
}

declare module '@anybrowser/core' {
	interface SessionProviderOptions {
		/** What only Browserbase has. */
		readonly browserbase?: BrowserbaseSessionOptions | undefined;
	}
	interface TaskProviderOptions {
		/** What only Browserbase has. */
		readonly browserbase?: BrowserbaseTaskOptions | undefined;
	}
}
