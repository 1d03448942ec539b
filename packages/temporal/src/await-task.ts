import type { Client, Task, TaskHandle } from '@anybrowser/core';
import { cancelTask } from '@anybrowser/core/batch';
import { Context } from '@temporalio/activity';
import type { AwaitTaskInput, TaskOutcome } from './task-request.ts';
import { toActivityFailure } from './to-activity-failure.ts';

/** What `awaitTask` tells of a task while it waits. */
export interface TaskProgress {
	/** Whoever has it can wait for the task. */
	readonly token: AwaitTaskInput['token'];
	/** The task's status when it was last read; `null` before that. */
	readonly status: string | null;
}

/** Milliseconds. */
const beats = { longest: 10_000, ofTimeout: 1 / 3 };

/** Milliseconds that the last look at a task which was canceled may take. */
const lastLookMs = 5_000;

/** One attempt at waiting for a task. Runs in an activity. */
export async function awaitTask(browsers: Pick<Client, 'tasks'>, { token }: AwaitTaskInput): Promise<TaskOutcome> {
	const context = Context.current();
	const { cancellationSignal: signal, info } = context;
	let status: string | null = null;
	const beat = () => context.heartbeat({ token, status } satisfies TaskProgress);
	const tell = ({ status: next }: Pick<Task, 'status'>) => {
		if (next === status) return;
		status = next;
		beat();
	};
	beat();
	// The server says 0 where there is none.
	const { heartbeatTimeoutMs } = info;
	const everyMs = heartbeatTimeoutMs ? Math.min(beats.longest, heartbeatTimeoutMs * beats.ofTimeout) : beats.longest;
	const timer = setInterval(beat, everyMs);
	let handle: TaskHandle | undefined;
	try {
		handle = await browsers.tasks.resume(token, {}, { signal });
		tell(handle);
		const { task, output } = await handle.result({
			signal,
			deadline: info.startToCloseTimeoutMs || undefined,
			onUpdate: tell,
		});
		return toOutcome(task, output);
	} catch (error) {
		if (!signal.aborted) throw toActivityFailure(error, { token });
		// Only who cancels wants the task to end. A worker that shuts down, or an attempt that came too late, leaves it.
		if (context.cancellationDetails?.cancelRequested !== true) throw signal.reason;
		return await cancelOrFinish(() => handle ?? browsers.tasks.resume(token), { token, reason: signal.reason });
	} finally {
		clearInterval(timer);
	}
}

/** Cancels a task. @returns Its outcome, when it had one just then: that was paid for. @throws The reason, else. */
async function cancelOrFinish(
	find: () => TaskHandle | Promise<TaskHandle>,
	{ token, reason }: AwaitTaskInput & { readonly reason: unknown },
): Promise<TaskOutcome> {
	try {
		const handle = await find();
		if (!(await cancelTask(handle))) {
			const { task, output } = await handle.result({ deadline: lastLookMs });
			return toOutcome(task, output);
		}
	} catch (error) {
		throw toActivityFailure(error, { token });
	}
	throw reason;
}

function toOutcome({ id: taskId, usage: { credits, dollars } }: Task, output: unknown): TaskOutcome {
	return { taskId, output: output ?? null, usage: { credits, dollars } };
}
