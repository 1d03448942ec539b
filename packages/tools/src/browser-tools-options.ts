import type { Ledger } from '@anybrowser/core';

/** What an agent's tools may do. */
export interface BrowserToolsOptions {
	/** Whether there is a tool that runs a script of the agent's in a page. Default: `false`. */
	readonly allowScripts?: boolean | undefined;
	/**
	 * US dollars that all calls together may use. Once they are spent nothing more is started, and tasks that run are
	 * canceled. Only where the provider tells them: the capability `usage.dollars`. Default: no bound.
	 */
	readonly maxCost?: number | undefined;
	/** Milliseconds that a call waits for a task before it gives back its reference. Default: 45 seconds. */
	readonly waitMs?: number | undefined;
	/** Characters of a page or of an output in one result. Default: 20 000. */
	readonly maxCharacters?: number | undefined;
	/** Sessions that may be open at once. Default: 5. */
	readonly maxSessions?: number | undefined;
	/** Milliseconds after which a session that nobody uses is closed. Default: 10 minutes. */
	readonly idleMs?: number | undefined;
	/**
	 * The client's ledger: sessions that an earlier process with it has left open are the agent's own, too. Default: only
	 * what was opened by these tools is.
	 */
	readonly ledger?: Ledger | undefined;
}
