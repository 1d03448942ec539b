/** Where a tunnel leads, by Smooth's answer. */
export interface TunnelTarget {
	readonly sessionId: string;
	/** The host that the tunnel connects to. */
	readonly host: string;
	/** The secret that the tunnel authenticates with. */
	readonly token: string;
	/** Aborts the opening. */
	readonly signal?: AbortSignal | undefined;
}

/** A tunnel that is up. */
export interface OpenTunnel {
	/** Ends it, and waits until it has ended. May be called again. Never rejects. */
	close(): Promise<void>;
}

/** A way for a session's traffic through this machine: `selfTunnel` of `@anybrowser/smooth/tunnel` is one. */
export interface Tunnel {
	/** Domains that a tunnel may lead to, besides that of the API's own address. */
	readonly hosts?: readonly string[] | undefined;
	/** Checks that a tunnel could be opened. Called before anything is sent. @throws AnyBrowserError `configuration` */
	check(): Promise<void>;
	/** @throws AnyBrowserError `connection` when it doesn't come up. */
	open(target: TunnelTarget): Promise<OpenTunnel>;
}

const tokenBytes = 12;

/** A fresh secret for one tunnel. */
export function tunnelToken(): string {
	const binary = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(tokenBytes)));
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The host that a tunnel connects to, which Smooth hides in the live view's address: its parameter `b` is the address
 * of the browser's own host in base64url, and the tunnel's host is named like it. `undefined` where there is none.
 */
export function tunnelHost(liveUrl: string): string | undefined {
	try {
		const b = new URL(liveUrl).searchParams.get('b') ?? '';
		const address = new URL(atob(b.replaceAll('-', '+').replaceAll('_', '/')));
		if (address.protocol !== 'https:') return undefined;
		return address.hostname.replace('browser-live', 'browser-proxy');
	} catch {
		return undefined;
	}
}

/**
 * Whether a tunnel may lead to a host: one below the domain of the API (`smooth.sh` for `api.smooth.sh`) or below one that
 * was allowed. An answer that names a host is no reason to connect this machine with it.
 */
export function mayLeadTo(host: string, baseUrl: string, allowed: readonly string[] = []): boolean {
	const domains = [new URL(baseUrl).hostname.replace(/^api\./, ''), ...allowed];
	return domains.some(domain => host === domain || host.endsWith(`.${domain}`));
}
