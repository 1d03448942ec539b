import type { AgentCredential } from '../agent/agent.ts';
import type { components } from '../generated/skyvern.types.ts';
import type { EmulatedWorkflow } from './emulated-workflow.ts';

/** What a Skyvern account and its server allow, where that varies. */
export interface SkyvernEmulatorOptions {
	/** Decides how many runs there may be at a time, more are 429: `free` 1, `hobby` 10, `pro` 25. Unlimited by default. */
	readonly plan?: 'free' | 'hobby' | 'pro';
	/** Runs at a time, whatever the plan; more are 429. */
	readonly concurrentRuns?: number;
	/**
	 * Which addresses inside of networks requests may name, as pages and as receivers of webhooks: `loopback` by default, on
	 * which emulated pages are, though the hosted service has none; all with true; none with false. Others are 400.
	 */
	readonly internalHosts?: boolean | 'loopback';
	/** A session's CDP address, told from its creation on as the hosted service does; without it the browser's own once it is up, and null for one that has none, as on a stock self-hosted server. */
	readonly browserAddress?: (sessionId: string) => string | null;
	/** What a session that was closed by hand is called: `completed`, the default, as the server has it, or `closed`, as its documentation says. */
	readonly closedAs?: 'completed' | 'closed';
	/** How many starts of a session's browser go wrong; it is `retry` after each, for as long as a start takes. 0 by default. */
	readonly startRetries?: number;
	/** What a 404 says: `{detail}`, the default, or nothing at all, as some of the server's do. */
	readonly notFound?: 'detail' | 'empty';
	/** How many reads of a session by its id are answered with 503 `downloaded_files_unavailable`; 0 by default. */
	readonly downloadsUnavailable?: number;
	/** How many extensions of sessions are answered with 202, as not confirmed yet, though they come about; 0 by default. */
	readonly unconfirmedExtensions?: number;
	/** The account's workflows by id, `wpid_…`; by default `wpid_any`, which does what its parameters `url`, `prompt` and `schema` say. */
	readonly workflows?: Readonly<Record<string, EmulatedWorkflow>>;
	/** Where webhooks may go: to this machine, the default; anywhere; or nowhere. Those that may not are noted as failed. */
	readonly webhooks?: 'loopback' | 'anywhere' | 'never';
	/** What is in the vaults that are not Skyvern's own, for logins; null where there is nothing. By default they are empty. */
	readonly vault?: (request: components['schemas']['LoginRequest']) => AgentCredential | null;
}
