import type { Task } from '../contract/task.ts';

/** One wait for one task. */
export interface TaskWatch {
	readonly id: string;
	/** When the task began, as far as is known, in milliseconds by the clock's `now()`: its age sets the pace. */
	readonly since: number;
	/** In milliseconds by the clock's `now()`. */
	readonly deadlineAt: number;
	/** A webhook will tell of its end in this process, so that looking at it only guards against a lost one. */
	readonly isTold?: boolean | undefined;
	/** Told every state that is read. A final one is the last, and complete. */
	readonly onState: (task: Task) => void;
	/** Told of a look that failed, and that the wait outlives. */
	readonly onFault?: ((error: unknown) => void) | undefined;
	/** Told once if the wait fails; nothing comes after it. */
	readonly onFailure: (error: unknown) => void;
	/** The time is up; nothing comes after it. */
	readonly onTimeout: () => void;
}

/** A task with all its waits. Moments are by the clock's `now()`. */
export interface WatchedTask {
	readonly id: string;
	readonly since: number;
	readonly watches: Set<TaskWatch>;
	dueAt: number;
	/** Whether a webhook will tell of its end. */
	readonly isTold: boolean;
	/** Whether the list has shown it as paused. */
	isPaused: boolean;
	/** Ends the read of this task alone that is under way; the server may be holding it. */
	reading: AbortController | undefined;
	/** Since when every look has failed. */
	silentSince: number | undefined;
	/** When the latest look began that brought anything, or failed. */
	checkedAt: number;
	/** When it was last read alone, or its first wait began. */
	readAt: number;
}
