import type { Client, TaskTicket, TaskToken } from '@anybrowser/core';
import { type BatchTask, cancelTask, startOrResume, type TaskState } from '@anybrowser/core/batch';
import { ApplicationFailure, Context } from '@temporalio/activity';
import { HeartbeatStore } from './heartbeat-store.ts';
import { soonAfter } from './soon-after.ts';
import { toActivityFailure } from './to-activity-failure.ts';

/** What one attempt starts a task with. */
export interface TaskStart {
	readonly browsers: Pick<Client, 'tasks'>;
	/** Whatever the workflow passed. */
	readonly ticket: TaskTicket | undefined;
	readonly settleTime: number | undefined;
	/** The prompt, and all options. */
	readonly complete: () => Promise<Omit<BatchTask, 'id'>>;
}

/** Milliseconds that a start which is under way has when its worker shuts down, so that its answer can be stored. */
const startsEndMs = 2_000;

/** Milliseconds before the attempt's own end at which it gives up, so that it can say why. */
const marginMs = 10_000;

const noTicket = 'startTask: it takes a ticket, which `prepareTask` makes and the workflow keeps';

/** One attempt at starting a ticket's task. Runs in an activity. */
export async function startTask({ browsers, ticket, settleTime, complete }: TaskStart): Promise<TaskToken> {
	const context = Context.current();
	const store = new HeartbeatStore(context);
	let state: TaskState = store.stored ?? { ticket };
	// One that was made here would be no other attempt's.
	if (state.ticket === undefined) throw ApplicationFailure.nonRetryable(noTicket, 'invalid_request');
	if (state.token !== undefined) return state.token;
	let isCanceled = false;
	const ending = soonAfter(context.cancellationSignal, startsEndMs);
	try {
		const handle = await startOrResume(browsers, await complete(), {
			state,
			settleTime,
			request: { signal: ending.signal, deadline: deadlineOf(context.info.startToCloseTimeoutMs) },
			async save(next) {
				try {
					await store.save(next);
				} catch (error) {
					// It is started: the attempt's result says so as well.
					if (next.token === undefined) throw isCancellation(error) ? canceled('before anything was sent') : error;
					isCanceled = isCancellation(error);
				}
				state = next;
			},
		});
		if (!isCanceled) return handle.toJSON();
		// Nobody waits for its token any more.
		await cancelTask(handle);
		throw canceled('and so was its task');
	} catch (error) {
		throw toActivityFailure(error, state);
	} finally {
		ending.stop();
	}
}

function deadlineOf(attemptMs: number): number {
	return Math.max(attemptMs - marginMs, attemptMs / 2);
}

/** By its name: the class is in another package, of which there may be several copies. */
function isCancellation(error: unknown): boolean {
	return error instanceof Error && error.name === 'ActivityCancelledError';
}

function canceled(how: string): ApplicationFailure {
	return ApplicationFailure.nonRetryable(`startTask: the activity was canceled, ${how}`, 'canceled');
}
