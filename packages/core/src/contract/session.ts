import type { BrowserOptions } from './browser-options.ts';
import type { SessionProviderOptions } from './provider-options.ts';
import type { Usage } from './usage.ts';
import type { Warning } from './warning.ts';

/** `closed` and `failed` are final. `unknown` is a state that this version doesn't know: not final. */
export type SessionStatus = 'starting' | 'running' | 'closed' | 'failed' | 'unknown';

/** `unavailable`: nothing was recorded, or it is kept from us. */
export type RecordingState = 'pending' | 'ready' | 'unavailable';

/** A browser session as it was when it was read. Plain data; `JSON.stringify` leaves `raw` out. */
export interface Session {
	readonly provider: string;
	readonly id: string;
	readonly status: SessionStatus;
	/** Where people watch, or steer. `null` until the browser is up, and where the provider has none. */
	readonly liveUrl: string | null;
	/** The video, once there is one. */
	readonly recordingUrl: string | null;
	/** Whether a video is still to come, is there, or won't be. */
	readonly recordingState: RecordingState;
	/** Where a DevTools client connects, when the provider gives an address. */
	readonly cdpUrl: string | null;
	readonly profileId: string | null;
	/** Minutes until the provider closes the session on its own, as the provider reports them. */
	readonly timeoutMinutes: number | null;
	readonly createdAt: Date | null;
	readonly startedAt: Date | null;
	readonly endedAt: Date | null;
	readonly usage: Usage;
	readonly warnings: readonly Warning[];
	/** The provider's own answer, not enumerable. */
	readonly raw: unknown;
}

/** How a session is opened. */
export interface CreateSessionOptions extends BrowserOptions {
	/** What only one vendor has. */
	readonly providerOptions?: SessionProviderOptions | undefined;
}

/** Which sessions are listed. */
export interface ListSessionsQuery {
	/** `open` (the default) lists sessions that have not ended; `all` those that have, too, as far back as the provider remembers. */
	readonly state?: 'open' | 'all' | undefined;
	/** How many a page holds at most. Default: the provider's. */
	readonly limit?: number | undefined;
	/** Where to go on: a `nextCursor` from an earlier page. */
	readonly cursor?: string | undefined;
}

/** How a session is closed. */
export interface CloseSessionOptions {
	/** Stop at once instead of letting the provider finish what it does. Default: `false`. */
	readonly force?: boolean | undefined;
}

/** Whether a session has ended for good. */
export function isFinalSessionStatus(status: SessionStatus): boolean {
	return status === 'closed' || status === 'failed';
}
