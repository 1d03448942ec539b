import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';

/** Milliseconds after which a wait ends when no `deadline` is given: half an hour. */
export const defaultWaitMs = 30 * 60_000;

/** How to wait for a task. `deadline` bounds the whole wait, by default to 30 minutes. */
export interface WaitOptions extends RequestOptions {
	/** Told every state of the task that was read. */
	readonly onUpdate?: ((task: Task) => void) | undefined;
	/** What becomes of the task when `signal` aborts the wait: it goes on (`detach`, the default) or is canceled. */
	readonly onAbort?: 'detach' | 'cancel' | undefined;
}
