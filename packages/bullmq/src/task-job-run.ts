import { AnyBrowserError, type Client, type OutputMismatchError, type Task, type TaskHandle } from '@anybrowser/core';
import {
	addSpent,
	awaitResult,
	cancelTask,
	candidateIds,
	failedTask,
	failureKind,
	isWorthRepeating,
	nothingSpent,
	startOrResume,
	type TaskState,
} from '@anybrowser/core/batch';
import { onAbort } from '@anybrowser/core/provider';
import { DelayedError, type Job, RateLimitError, UnrecoverableError, WaitingError } from 'bullmq';
import {
	type TaskJobData,
	type TaskJobFailure,
	type TaskJobProgress,
	type TaskJobResult,
	taskOf,
	whyNoTaskJob,
} from './task-job.ts';
import type { TaskProcessorOptions } from './task-processor.ts';
import type { WorkerEnd } from './worker-end.ts';

/** What a job is run with. */
export interface TaskJobContext {
	readonly browsers: Client;
	/** The lock's. */
	readonly token: string;
	/** Fires when the job is canceled. */
	readonly signal: AbortSignal | undefined;
	readonly end: WorkerEnd;
	readonly options: TaskProcessorOptions;
}

/** Milliseconds. */
const defaults = { taskDeadline: 30 * 60_000, patience: 10 * 60_000 };

/** Milliseconds that all workers wait after a 429 that doesn't say how long. */
const limitMs = 5_000;

/** Milliseconds until a job is tried again whose provider fails for now. */
const passingMs = { first: 1_000, longest: 30_000 };

type FailureDetails = Pick<TaskJobFailure, 'status' | 'candidates' | 'output'>;

/** Another worker has the job: its lock ran out while this process stood still. */
class LockLost extends Error {}

/** Takes one job's task from wherever it is to its end. */
export class TaskJobRun {
	readonly #job: Job<TaskJobData, TaskJobResult, string, TaskJobProgress>;
	readonly #context: TaskJobContext;
	#data: TaskJobData;

	constructor(job: Job<TaskJobData, TaskJobResult, string, TaskJobProgress>, context: TaskJobContext) {
		this.#job = job;
		this.#context = context;
		this.#data = job.data;
	}

	async result(): Promise<TaskJobResult> {
		const problem = whyNoTaskJob(this.#data);
		if (problem !== undefined) throw new UnrecoverableError(`the job ${this.#job.id}: ${problem}`);
		let handle: TaskHandle | undefined;
		try {
			handle = await this.#started();
			const { task } = await this.#ended(handle);
			return { ...this.#base(task), output: task.output };
		} catch (error) {
			const { end, signal } = this.#context;
			if (error instanceof LockLost) throw error;
			if (end.closing.aborted) return this.#giveBack();
			if (signal?.aborted) return this.#cancel(handle);
			return this.#fail(error);
		}
	}

	async #started(): Promise<TaskHandle> {
		const { browsers, options, end } = this.#context;
		const handle = await startOrResume(browsers, taskOf(this.#data), {
			state: this.#data.state,
			save: state => this.#save({ state }),
			settleTime: options.settleTime,
			// One that is canceled meanwhile is canceled once it is known.
			request: { signal: end.startsEnd },
		});
		if (this.#data.failingSince !== undefined) await this.#save({ failingSince: undefined });
		return handle;
	}

	async #ended(handle: TaskHandle): ReturnType<typeof awaitResult> {
		const { options, end, signal } = this.#context;
		const left = new AbortController();
		const leave = () => left.abort((end.closing.aborted ? end.closing : signal)?.reason);
		const releases = [end.closing, signal].map(each => onAbort(each, leave));
		if (end.closing.aborted || signal?.aborted) leave();
		let last = '';
		const tell = ({ id: taskId, status }: Pick<Task, 'id' | 'status'>) => {
			if (status === last) return;
			last = status;
			// It is for those who watch: the job doesn't depend on it.
			this.#job.updateProgress({ status, taskId }).catch(() => {});
		};
		tell(handle);
		try {
			return await awaitResult(handle, {
				signal: left.signal,
				deadline: options.taskDeadline ?? defaults.taskDeadline,
				onUpdate: tell,
			});
		} finally {
			for (const release of releases) release();
		}
	}

	/** Stores data, while the job is this worker's. Nothing may be sent that depends on what another one has overtaken. */
	async #save(change: { readonly [Name in keyof TaskJobData]?: TaskJobData[Name] | undefined }): Promise<void> {
		const { token, end } = this.#context;
		const isOurs = await this.#job.extendLock(token, end.lockDuration);
		if (isOurs !== 1) throw new LockLost(`the lock of the job ${this.#job.id} ran out, and another worker may have it`);
		// The cast is sound: what is `undefined` isn't in JSON.
		this.#data = { ...this.#data, ...change } as TaskJobData;
		await this.#job.updateData(this.#data);
	}

	async #fail(error: unknown): Promise<never> {
		switch (failureKind(error)) {
			case 'stopping':
				await this.#context.end.stop(error instanceof Error ? error : new Error(String(error)));
				return this.#giveBack();
			case 'parked':
				return this.#failForGood(error, { status: 'parked', candidates: candidateIds(error) });
			case 'passing':
				return this.#tryLater(error);
			case 'final':
				return this.#failFinally(error);
		}
	}

	async #failFinally(error: unknown): Promise<never> {
		const { attemptsMade, opts } = this.#job;
		const isLast = attemptsMade + 1 >= (opts.attempts ?? 1);
		const { output } = error as Partial<OutputMismatchError>;
		if (isLast || !isWorthRepeating(error))
			return this.#failForGood(error, { status: 'failed', ...(output !== undefined && { output }) });
		const { attempts: earlier, usage } = this.#base(failedTask(error));
		await this.#save({ state: {}, earlier, usage });
		// BullMQ's own attempts and back-off start the next one.
		throw error;
	}

	async #failForGood(error: unknown, what: FailureDetails): Promise<never> {
		const { usage } = this.#base(failedTask(error));
		const failure = this.#failure(error, what);
		await this.#save({ usage, failure });
		throw new UnrecoverableError(failure.message);
	}

	#failure(error: unknown, what: FailureDetails): TaskJobFailure {
		const message = error instanceof Error ? error.message : String(error);
		const code = AnyBrowserError.is(error) ? error.code : 'provider';
		return { ...what, code, message, taskId: this.#base(failedTask(error)).taskId };
	}

	/** Comes back later with the same ticket or token, without using up an attempt. */
	async #tryLater(error: unknown): Promise<never> {
		const { options, token, end } = this.#context;
		const now = Date.now();
		const failingSince = this.#data.failingSince ?? now;
		if (now - failingSince >= (options.patience ?? defaults.patience)) {
			// Its ticket and its token stay: `job.retry()` goes on.
			await this.#save({ failingSince: undefined, failure: this.#failure(error, { status: 'failed' }) });
			throw error;
		}
		await this.#save({ failingSince });
		const asked = AnyBrowserError.is(error) ? error.retryAfterMs : undefined;
		if (AnyBrowserError.is(error, 'rate_limited') && (await end.limit(asked ?? limitMs))) throw new RateLimitError();
		const growing = Math.min(passingMs.longest, Math.max(passingMs.first, (now - failingSince) / 2));
		await this.#job.moveToDelayed(now + Math.max(asked ?? 0, growing), token);
		throw new DelayedError();
	}

	async #giveBack(): Promise<never> {
		await this.#job.moveToWait(this.#context.token);
		throw new WaitingError();
	}

	async #cancel(handle: TaskHandle | undefined): Promise<never> {
		const { reason } = this.#context.signal ?? {};
		// Started again on purpose, it is another task.
		if (handle && (await cancelTask(handle))) await this.#save({ state: {} });
		throw new UnrecoverableError(`canceled${typeof reason === 'string' ? `: ${reason}` : ''}`);
	}

	#base(last?: Task): Pick<TaskJobResult, 'taskId' | 'attempts' | 'usage'> {
		const { earlier = 0, usage = nothingSpent, state = {} as TaskState } = this.#data;
		return {
			taskId: last?.id ?? state.token?.id ?? null,
			attempts: earlier + (state.ticket === undefined ? 0 : 1),
			usage: last ? addSpent(usage, last.usage) : usage,
		};
	}
}
