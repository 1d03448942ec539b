import type { Task } from '../contract/task.ts';
import { AnyBrowserError } from './any-browser-error.ts';

/** An agent's task ended without success. Its code is `conflict` when the session was busy, and `task_failed` else. */
export class TaskFailedError extends AnyBrowserError {
	override readonly name = 'TaskFailedError';
	/** The task as it ended. */
	readonly task: Task;

	constructor(task: Task) {
		const why = task.failure ? `: ${task.failure.message}` : '';
		super(
			task.failure?.code === 'session_busy' ? 'conflict' : 'task_failed',
			`Task ${task.id} ended as ${task.status}${why}`,
			{
				provider: task.provider,
				operation: 'tasks.result',
			},
		);
		this.task = task;
	}
}
