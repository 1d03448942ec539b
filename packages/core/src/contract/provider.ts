import type { SessionActions } from './actions.ts';
import type { ArtifactOperations } from './artifact.ts';
import type { CapabilityManifest, CapabilityNotes } from './capability.ts';
import type { CdpOperations } from './cdp.ts';
import type { FileOperations } from './file.ts';
import type { PagePromise } from './page-promise.ts';
import type { ProfileOperations } from './profile.ts';
import type { RequestOptions } from './request-options.ts';
import type { CloseSessionOptions, CreateSessionOptions, ListSessionsQuery, Session } from './session.ts';
import type { TaskOperations } from './task.ts';
import type { TicketOperations } from './ticket-operations.ts';
import type { WebhookOperations } from './webhook.ts';

/**
 * What every provider of cloud browsers implements.
 *
 * Every method rejects with an `AnyBrowserError`, or with the caller's own reason when the caller aborts.
 */
export interface BrowserSessionProvider<Name extends string = string, Native = unknown> {
	readonly name: Name;
	/** What this provider can do; frozen. */
	readonly capabilities: CapabilityManifest;
	/** Why a capability isn't native, and what to use instead. */
	readonly capabilityNotes: CapabilityNotes;
	/** The vendor's own API as a typed openapi-fetch client, with the same key and retries. */
	readonly native: Native;
	/** Opens a session. A create that may have been executed is never repeated: it rejects with `ambiguous_outcome`. */
	create(options?: CreateSessionOptions, request?: RequestOptions): Promise<Session>;
	get(id: string, request?: RequestOptions): Promise<Session>;
	/** `await` gives one page, `for await` every session. */
	list(query?: ListSessionsQuery, request?: RequestOptions): PagePromise<Session>;
	/** Ends a session. One that has already ended is not an error; one that never was is `not_found`. */
	close(id: string, options?: CloseSessionOptions, request?: RequestOptions): Promise<void>;
	/**
	 * Gives an open session so many minutes more. Each call adds, so one that may have been executed is never repeated: it
	 * rejects with `ambiguous_outcome`.
	 *
	 * @returns The session; `warnings` say when the provider gave fewer minutes, or has not confirmed them yet.
	 * @throws AnyBrowserError `session_closed` when it has ended, `conflict` when it can't get any more, `not_found` for one
	 * that never was.
	 */
	extend(id: string, minutes: number, request?: RequestOptions): Promise<Session>;
	readonly tasks: TaskOperations;
	readonly profiles: ProfileOperations;
	readonly files: FileOperations;
	readonly artifacts: ArtifactOperations;
	readonly actions: SessionActions;
	readonly cdp: CdpOperations;
	readonly webhooks: WebhookOperations;
	/** How starts are proven, where the manifest claims `tasks.startOnce` or `sessions.openOnce`. */
	readonly tickets?: TicketOperations | undefined;
}
