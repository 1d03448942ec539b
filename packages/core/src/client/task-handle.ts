import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { isFinalTaskStatus, type Task, type TaskStatus } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import { systemClock } from '../http/clock.ts';
import { checkOutput, type OutputSchema } from '../output/output-schema.ts';
import { poll } from '../polling/poll.ts';
import { defaultWaitMs, type WaitOptions } from './wait-options.ts';

/** What a task that succeeded came to. */
export interface TaskResult<Output> {
	/** The agent's answer, checked against the schema if one was given. */
	readonly output: Output;
	/** The task as it ended. */
	readonly task: Task;
}

/** A task that was started, here or elsewhere. */
export class TaskHandle<Output = unknown> {
	readonly #provider: BrowserSessionProvider;
	readonly #schema: OutputSchema<Output> | undefined;
	#snapshot: Task;

	constructor(provider: BrowserSessionProvider, task: Task, schema?: OutputSchema<Output>) {
		this.#provider = provider;
		this.#snapshot = task;
		this.#schema = schema;
	}

	get id(): string {
		return this.#snapshot.id;
	}

	/** The status when it was last read. */
	get status(): TaskStatus {
		return this.#snapshot.status;
	}

	/** The task as it was last read. */
	get snapshot(): Task {
		return this.#snapshot;
	}

	/** Reads the task once more. */
	async refresh(request?: RequestOptions): Promise<Task> {
		this.#snapshot = await this.#provider.tasks.get(this.id, request);
		return this.#snapshot;
	}

	/**
	 * Waits until the task has ended. May be called again, also after it has thrown.
	 *
	 * @throws TaskFailedError when it ended without success.
	 * @throws OutputMismatchError when the output doesn't fit the schema.
	 * @throws AnyBrowserError `timeout` when the deadline passed first: the task goes on.
	 */
	async result(options: WaitOptions = {}): Promise<TaskResult<Output>> {
		const task = isFinalTaskStatus(this.status) ? this.#snapshot : await this.#waitUntilFinal(options);
		if (task.status !== 'succeeded') throw new TaskFailedError(task);
		const output = await checkOutput(this.#schema, task.output, {
			provider: task.provider,
			operation: 'tasks.result',
		});
		return { output, task };
	}

	/** Stops the task. One that has already ended stays as it is. */
	async cancel(request?: RequestOptions): Promise<void> {
		await this.#provider.tasks.cancel(this.id, request);
	}

	async #waitUntilFinal(options: WaitOptions): Promise<Task> {
		const { onUpdate, onAbort, deadline: deadlineMs = defaultWaitMs, ...request } = options;
		try {
			return await poll({
				clock: systemClock,
				read: remainingMs => this.refresh({ ...request, deadline: remainingMs }),
				isDone: task => isFinalTaskStatus(task.status),
				onState: onUpdate,
				deadlineMs,
				signal: request.signal,
				onTimeout: last => this.#timedOut(last, deadlineMs),
			});
		} catch (error) {
			// The wait's signal has fired already, so the cancellation goes without it.
			if (onAbort === 'cancel' && request.signal?.aborted) await this.cancel({ ...request, signal: undefined });
			throw error;
		}
	}

	#timedOut(last: Task | undefined, deadlineMs: number): AnyBrowserError {
		const status = last?.status ?? this.status;
		return new AnyBrowserError(
			'timeout',
			`Task ${this.id} was still ${status} after ${deadlineMs} ms. It goes on: call \`result()\` again, or \`cancel()\``,
			{ provider: this.#provider.name, operation: 'tasks.result', retryable: true },
		);
	}
}
