import type { Client } from '../client/create-client.ts';
import type { TaskHandle, TaskResult } from '../client/task-handle.ts';
import type { Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { backoff } from '../http/backoff.ts';
import { systemClock } from '../http/clock.ts';
import { awaitResult, cancelTask } from './await-result.ts';
import type { BatchRecord, BatchStep } from './batch-journal.ts';
import type { BatchFailure, StoredResult } from './batch-result.ts';
import type { CheckedTask } from './check-tasks.ts';
import { candidateIds, failedTask, failureKind, isMismatch, isWorthRepeating } from './failure-kind.ts';
import { addSpent, nothingSpent } from './spending.ts';
import { startOrResume } from './start-or-resume.ts';
import type { TaskState } from './task-state.ts';

/** What all tasks of a batch have in common. */
export interface BatchTaskContext {
	readonly browsers: Pick<Client, 'tasks'>;
	readonly retries: number;
	readonly taskDeadline: number;
	readonly patience: number;
	readonly settleTime: number | undefined;
	readonly onAbort: 'detach' | 'cancel';
	/** Fires when the batch ends. */
	readonly stopped: AbortSignal;
	/** Fires a little later, so that a start that is under way can still be recorded. */
	readonly startsEnd: AbortSignal;
	readonly append: (record: BatchRecord) => Promise<void>;
	/** When the provider last did what it was asked, for any task, by the clock's `now()`. */
	readonly contact: { at: number };
}

/** The outcome of a task: as it is stored, and as its schema made it. */
export interface TaskOutcome {
	readonly stored: StoredResult;
	readonly output?: unknown;
}

/** A task is left as it is, for a later run: because the batch ended, or because its provider's refusals don't pass. */
export class TaskLeft extends Error {}

/** The longest pause grows no more after so many failures. */
const maxPauses = 6;

/** Takes one task from wherever it is to its end. */
export class BatchTaskRun {
	readonly #checked: CheckedTask;
	readonly #context: BatchTaskContext;
	#earlier: number;
	#usage: BatchStep['usage'];
	#state: TaskState;
	#failures = 0;
	#failingSince: number | undefined;

	constructor(checked: CheckedTask, step: BatchStep | undefined, context: BatchTaskContext) {
		this.#checked = checked;
		this.#context = context;
		this.#earlier = step?.earlier ?? 0;
		this.#usage = step?.usage ?? nothingSpent;
		this.#state = step?.state ?? {};
	}

	/**
	 * @param onStarted Told when the first attempt to start it has ended, well or badly.
	 * @throws TaskLeft when it is left for a later run.
	 * @throws whatever stops all tasks, such as a journal that can't be written.
	 */
	async end(onStarted?: () => void): Promise<TaskOutcome> {
		let starting = this.#start();
		if (onStarted) starting.then(onStarted, onStarted);
		for (;;) {
			try {
				return await this.#endOf(await starting);
			} catch (error) {
				if (this.#context.stopped.aborted || error instanceof TaskLeft) throw new TaskLeft();
				const outcome = await this.#outcomeOf(error);
				if (outcome) return outcome;
				starting = this.#start();
			}
		}
	}

	async #start(): Promise<TaskHandle> {
		const { browsers, settleTime, startsEnd, contact } = this.#context;
		const handle = await startOrResume(browsers, this.#checked.task, {
			state: this.#state,
			save: state => this.#save(state),
			settleTime,
			request: { signal: startsEnd },
		});
		contact.at = systemClock.now();
		this.#failures = 0;
		this.#failingSince = undefined;
		return handle;
	}

	async #endOf(handle: TaskHandle): Promise<TaskOutcome> {
		const { stopped } = this.#context;
		if (stopped.aborted) await this.#leave(handle);
		const { output, task } = await this.#resultOf(handle);
		return { stored: { ...this.#base(task), status: 'succeeded', output: task.output }, output };
	}

	/** What a failure makes of the task; nothing when it goes on. */
	async #outcomeOf(error: unknown): Promise<TaskOutcome | undefined> {
		switch (failureKind(error)) {
			case 'stopping':
				throw error;
			case 'parked':
				return {
					stored: { ...this.#base(), status: 'parked', error: toFailure(error), candidates: candidateIds(error) },
				};
			case 'passing':
				await this.#pause(error);
				return undefined;
			case 'final': {
				const last = failedTask(error);
				const base = this.#base(last);
				if (this.#earlier >= this.#context.retries || !isWorthRepeating(error)) {
					const misfit = isMismatch(error) ? { output: error.output } : {};
					return { stored: { ...base, status: 'failed', error: toFailure(error), ...misfit } };
				}
				this.#usage = base.usage;
				this.#earlier += 1;
				await this.#save({});
				return undefined;
			}
		}
	}

	/** Waits before the same step is tried again. */
	async #pause(error: unknown): Promise<void> {
		const { patience, contact, stopped } = this.#context;
		const now = systemClock.now();
		this.#failingSince ??= now;
		if (now - this.#failingSince >= patience) {
			// Where others succeed meanwhile, it is this task alone.
			if (contact.at > this.#failingSince) throw new TaskLeft();
			throw error;
		}
		this.#failures = Math.min(this.#failures + 1, maxPauses);
		const asked = AnyBrowserError.is(error) ? (error.retryAfterMs ?? 0) : 0;
		await systemClock.sleep(Math.max(asked, backoff(this.#failures, systemClock.random())), stopped);
	}

	async #resultOf(handle: TaskHandle): Promise<TaskResult<unknown>> {
		const { taskDeadline, stopped } = this.#context;
		try {
			return await awaitResult(handle, { signal: stopped, deadline: taskDeadline });
		} catch (error) {
			if (stopped.aborted) await this.#leave(handle);
			throw error;
		}
	}

	/** Leaves a task that is under way as the batch was told. */
	async #leave(handle: TaskHandle): Promise<never> {
		if (this.#context.onAbort === 'cancel' && (await cancelTask(handle))) await this.#save({});
		throw new TaskLeft();
	}

	#save(state: TaskState): Promise<void> {
		this.#state = state;
		const { task, request } = this.#checked;
		return this.#context.append({ id: task.id, request, earlier: this.#earlier, usage: this.#usage, state });
	}

	#base(last?: Task): Pick<StoredResult, 'id' | 'taskId' | 'attempts' | 'usage'> {
		return {
			id: this.#checked.task.id,
			taskId: last?.id ?? this.#state.token?.id ?? null,
			attempts: this.#earlier + (this.#state.ticket === undefined ? 0 : 1),
			usage: last ? addSpent(this.#usage, last.usage) : this.#usage,
		};
	}
}

function toFailure(error: unknown): BatchFailure {
	return AnyBrowserError.is(error)
		? { code: error.code, message: error.message }
		: { code: 'provider', message: String(error) };
}
