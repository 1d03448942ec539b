import type { Task } from '../contract/task.ts';
import { AnyBrowserError } from './any-browser-error.ts';
import type { ErrorCode } from './error-code.ts';
import { excerpt } from './excerpt.ts';

// A map, since the codes come from providers and their callers: any word may be one.
const sessionCodes: ReadonlyMap<string | undefined, ErrorCode> = new Map([
	['session_busy', 'conflict'],
	['session_closed', 'session_closed'],
]);

/**
 * An agent's task ended without success. Its code is `conflict` when the session was busy, `session_closed` when the
 * session had ended or ended meanwhile, and `task_failed` else.
 */
export class TaskFailedError extends AnyBrowserError {
	override readonly name = 'TaskFailedError';
	/** The task as it ended. */
	readonly task: Task;

	constructor(task: Task) {
		const why = task.failure ? `: ${excerpt(task.failure.message)}` : '';
		super(
			sessionCodes.get(task.failure?.code ?? undefined) ?? 'task_failed',
			`Task ${task.id} ended as ${task.status}${why}`,
			{
				provider: task.provider,
				operation: 'tasks.result',
			},
		);
		this.task = task;
	}
}
