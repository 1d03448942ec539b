import type { Client } from '../client/create-client.ts';
import type { TaskHandle } from '../client/task-handle.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { TaskTicket } from '../tickets/ticket.ts';
import type { BatchTask } from './batch-task.ts';
import type { TaskState } from './task-state.ts';

/** How a task is started or found again. */
export interface StartOrResumeOptions {
	/** What was stored last; nothing for a task that is new. */
	readonly state?: TaskState | undefined;
	/**
	 * Stores the state, so that it outlives the process once the promise resolves. What it rejects with ends the call, and
	 * nothing that depends on it is sent.
	 */
	readonly save: (state: TaskState) => Promise<unknown>;
	/** As `tasks.startOnce` takes it. Default: the provider's. */
	readonly settleTime?: number | undefined;
	readonly request?: RequestOptions | undefined;
}

/**
 * Starts a task, or goes on with what an earlier process began: waits for the task whose token was stored, finds the one
 * that was started with the stored ticket, or starts it when it surely never was.
 *
 * @throws AnyBrowserError `ambiguous_outcome` when there is no proof of either: keep the state, and look again later.
 */
export async function startOrResume<Output = unknown>(
	browsers: Pick<Client, 'tasks'>,
	{ prompt, options = {} }: Omit<BatchTask<Output>, 'id'>,
	{ state = {}, save, settleTime, request }: StartOrResumeOptions,
): Promise<TaskHandle<Output>> {
	if (state.token !== undefined) return browsers.tasks.resume(state.token, { schema: options.schema }, request);
	let { ticket } = state;
	if (ticket === undefined) {
		ticket = await browsers.tasks.prepare(prompt, options);
		await save({ ticket });
	}
	const once = {
		settleTime,
		save(next: TaskTicket) {
			ticket = next;
			return save({ ticket });
		},
	};
	const handle = await browsers.tasks.startOnce(ticket, prompt, options, once, request);
	await save({ ticket, token: handle.toJSON() });
	return handle;
}
