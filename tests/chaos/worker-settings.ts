/** Where tasks are kept. */
export type ChaosStore = 'journal' | 'redis';

/** A way in which the protocol could be wrong, which the counts have to show. */
export type ProtocolMutant = 'token-before-answer' | 'ticket-not-written' | 'adoption-by-prompt';

/** Moments at which a worker may be killed by itself. */
export const moments = ['before-send', 'after-send', 'while-waiting', 'before-write', 'after-result'] as const;
export type Moment = (typeof moments)[number];

/** What a worker process is told. */
export interface WorkerSettings {
	readonly provider: string;
	readonly baseUrl: string;
	/** Which part of the tasks is this worker's: those whose number leaves `share` when divided by `shares`. */
	readonly share: number;
	readonly shares: number;
	readonly tasks: number;
	readonly concurrency: number;
	readonly settleTime: number;
	/** Milliseconds after which a task that doesn't end has failed. */
	readonly taskDeadline: number;
	readonly seed: number;
	/** How likely it dies at each of its moments; nothing for one that lives. */
	readonly deaths: Readonly<Partial<Record<Moment, number>>>;
	readonly mutant: ProtocolMutant | undefined;
	readonly store:
		| { readonly type: 'journal'; readonly path: string }
		| { readonly type: 'redis'; readonly url: string };
}

/** The variable that has them, as JSON. */
export const settingsVariable = 'CHAOS_WORKER';

/** The name of the queue in Redis. */
export const queueName = 'chaos';
