import type { BrowserFlagValues } from '../browser-flags.ts';

/** What `batch` and `worker` may be told about tasks. */
export interface TaskRunFlags {
	readonly concurrency: number;
	/** Milliseconds. */
	readonly taskDeadline?: number;
}

/** Which queue is meant. */
export interface RedisFlags {
	readonly redis: string;
	readonly queue: string;
	/** Milliseconds. */
	readonly redisPatience?: number;
}

/** What `batch` may be told. */
export interface BatchFlags extends TaskRunFlags, Partial<RedisFlags>, BrowserFlagValues {
	readonly out: string;
	readonly format?: 'jsonl' | 'csv';
	readonly retries: number;
	readonly budget?: number;
	readonly onInterrupt: 'detach' | 'cancel';
	readonly schema?: string;
	readonly maxSteps?: number;
}
