import type { AgentFile } from '../agent/agent.ts';
import type { ProviderEmulator } from '../vendor/provider-emulator.ts';
import type { SessionConnector } from '../vendor/session-connector.ts';

/** Browserbase's API. */
export interface BrowserbaseEmulator extends ProviderEmulator {
	/**
	 * Reaches sessions' pages in process, by the `connectUrl` of a session, for the `cdp` option of a client. It is a
	 * DevTools client like any other to the session, which may end when it leaves.
	 */
	readonly cdp: SessionConnector;
	/** What was uploaded into a session and can be read there by now. */
	uploads(sessionId: string): readonly AgentFile[];
}
