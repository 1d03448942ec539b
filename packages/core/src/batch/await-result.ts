import type { TaskHandle, TaskResult } from '../client/task-handle.ts';
import type { WaitOptions } from '../client/wait-options.ts';
import { isFinalTaskStatus } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';

/**
 * Waits for a task, and cancels it when it takes longer than `deadline`.
 *
 * @throws TaskFailedError when it ended without success, or was canceled for its time: `timed_out`.
 */
export async function awaitResult<Output>(
	handle: TaskHandle<Output>,
	options: WaitOptions & { readonly deadline: number },
): Promise<TaskResult<Output>> {
	try {
		return await handle.result(options);
	} catch (error) {
		if (!AnyBrowserError.is(error, 'timeout') || error.operation !== 'tasks.result') throw error;
		const { deadline: _deadline, onUpdate: _onUpdate, onAbort: _onAbort, ...request } = options;
		await handle.cancel(request);
		const task = await handle.refresh(request);
		// It may have succeeded just then.
		if (task.status === 'succeeded') return handle.result(request);
		const message = `it took longer than ${options.deadline} ms, and was canceled`;
		const canceled = isFinalTaskStatus(task.status) ? 'timed_out' : task.status;
		throw new TaskFailedError({ ...task, status: canceled, failure: { message, code: null } });
	}
}

/** Milliseconds that canceling a task may take where somebody waits for it. */
const cancelMs = 5_000;

/**
 * Cancels a task for somebody who leaves.
 *
 * @returns Whether it is over without an output. One that succeeded just then has one, which was paid for.
 */
export async function cancelTask(handle: TaskHandle): Promise<boolean> {
	await handle.cancel({ deadline: cancelMs });
	const { status } = await handle.refresh({ deadline: cancelMs });
	return status !== 'succeeded';
}
