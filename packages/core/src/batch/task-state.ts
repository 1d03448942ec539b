import type { TaskToken } from '../client/task-token.ts';
import type { TaskTicket } from '../tickets/ticket.ts';

/** How far one task has come, as plain JSON without secrets: what another process needs to go on with it. */
export interface TaskState {
	/** Stored before anything is sent. */
	readonly ticket?: TaskTicket | undefined;
	/** Stored once the task was started. */
	readonly token?: TaskToken | undefined;
}
