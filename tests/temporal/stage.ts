import type { Client } from '@temporalio/client';

/** What every case works with. */
export interface Stage {
	/** The server's. */
	readonly address: string;
	readonly temporal: Client;
	/** Where `@temporalio/worker` is installed. */
	readonly packages: string;
	/** The workflows, bundled. */
	readonly bundle: string;
	/** Aborted when the run is broken off. */
	readonly signal: AbortSignal;
}
