import type { ProviderName } from '@anybrowser/emulator';

/** A way in which the protocol could be wrong, which the counts have to show. */
export type ProtocolMutant = 'ticket-not-in-heartbeat' | 'ticket-anew';

/** What a worker process is told. */
export interface WorkerSettings {
	/** The server's. */
	readonly address: string;
	readonly taskQueue: string;
	/** Where `@temporalio/worker` is installed. */
	readonly packages: string;
	/** The workflows, bundled. */
	readonly bundle: string;
	readonly provider: ProviderName;
	readonly baseUrl: string;
	readonly key: string;
	/** Added to each task on the worker: it must not be in any history. */
	readonly password: string;
	/** Whether each answer is told to whoever started the process, which says whether it is heard. */
	readonly isAsking: boolean;
	readonly mutant: ProtocolMutant | null;
}

/** The variable that has them, as JSON. */
export const settingsVariable = 'TEMPORAL_TEST_WORKER';

/** Milliseconds within which the emulator has surely done what it was sent. */
export const settleTime = 500;
