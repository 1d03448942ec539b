import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { requirePositive } from '../http/call-scope.ts';
import { traceOf } from '../http/call-trace.ts';
import { systemClock } from '../http/clock.ts';
import { observe } from '../http/observe.ts';
import { onAbort } from '../http/on-abort.ts';
import { expectsWebhooks, toldTask } from '../polling/told-tasks.ts';
import { watcherFor } from '../polling/watcher-registry.ts';
import { notePoll } from './task-span.ts';
import { defaultWaitMs, type WaitOptions } from './wait-options.ts';

/** A wait that is under way. */
export interface TaskWait {
	/** The task as it ended; rejects on time-out, abort, and what can't be tolerated. */
	readonly ended: Promise<Task>;
	/** Stops waiting. The task goes on. */
	stop(): void;
}

/** What is waited for. */
export interface WaitedTask {
	/** As it was last read. */
	readonly task: Task;
	/** When it began, in milliseconds by the clock's `now()`. */
	readonly since: number;
	/** Whether it was started with a `webhookUrl`. */
	readonly hasWebhook: boolean;
}

/** What is done about a task while it is waited for. */
export interface WaitHandlers {
	readonly onState: (task: Task) => void;
	readonly cancel: (request: RequestOptions) => Promise<void>;
}

/**
 * Waits for a task, together with all other waits for the same provider and key.
 *
 * @param handlers `onState` is told every state that is read; `cancel` ends the task for a caller who aborts and wants that.
 */
export function waitForTask(
	provider: BrowserSessionProvider,
	{ task, since, hasWebhook }: WaitedTask,
	options: WaitOptions,
	{ onState, cancel }: WaitHandlers,
): TaskWait {
	const { onUpdate, onAbort: whenAborted, deadline = defaultWaitMs, ...request } = options;
	requirePositive('deadline', deadline);
	const { signal } = request;
	let last = task;
	let settle: (finish: () => void) => void = finish => finish();
	const trace = traceOf(options);
	const tell = (state: Task) => {
		last = state;
		if (trace) notePoll(trace, state);
		observe(() => onUpdate?.(state));
		onState(state);
	};
	const ended = new Promise<Task>((resolve, reject) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const told = toldTask(provider, task.id);
		if (told) {
			tell(told);
			resolve(told);
			return;
		}
		const now = systemClock.now();
		const unwatch = watcherFor(provider, request).watch({
			id: task.id,
			since,
			deadlineAt: now + deadline,
			isTold: hasWebhook && expectsWebhooks(provider),
			onState(state) {
				tell(state);
				if (isFinalTaskStatus(state.status)) settle(() => resolve(state));
			},
			...(trace && { onFault: error => notePoll(trace, { error }) }),
			onFailure: error => settle(() => reject(error)),
			onTimeout: () => settle(() => reject(timedOut(provider, last, deadline))),
		});
		// There may be tens of thousands of waits, so that nothing is made that isn't needed.
		const endListening = signal && onAbort(signal, () => settle(() => reject(signal.reason)));
		settle = finish => {
			unwatch();
			endListening?.();
			finish();
		};
	});
	return {
		ended: whenAborted === 'cancel' ? cancelOnAbort(ended, cancel, request) : ended,
		stop: () => settle(doNothing),
	};
}

function doNothing(): void {}

async function cancelOnAbort(
	ended: Promise<Task>,
	cancel: WaitHandlers['cancel'],
	request: Omit<WaitOptions, 'deadline' | 'onUpdate' | 'onAbort'>,
): Promise<Task> {
	try {
		return await ended;
	} catch (error) {
		// The wait's own signal has fired, so the cancellation goes without it. Whatever becomes of it, the caller's own
		// reason is what comes back.
		if (request.signal?.aborted) await cancel({ ...request, signal: undefined }).catch(() => {});
		throw error;
	}
}

function timedOut(provider: BrowserSessionProvider, last: Task, deadline: number): AnyBrowserError {
	return new AnyBrowserError(
		'timeout',
		`Task ${last.id} was still ${last.status} after ${deadline} ms. It goes on: call \`result()\` again, or \`cancel()\``,
		{ provider: provider.name, operation: 'tasks.result', retryable: true },
	);
}
