import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { observe } from '../http/observe.ts';
import { onAbort } from '../http/on-abort.ts';
import type { BatchOptions } from './batch-options.ts';
import { type BatchProgress, toProgress } from './batch-progress.ts';
import type { StoredResult } from './batch-result.ts';
import { type BatchTaskContext, BatchTaskRun, TaskLeft, type TaskOutcome } from './batch-task-run.ts';
import type { CheckedTask } from './check-tasks.ts';
import type { RecordedTask } from './replay.ts';
import { Spending } from './spending.ts';

/** What a batch is run with, once everything is checked. */
export interface BatchPlan extends Omit<BatchTaskContext, 'stopped' | 'startsEnd' | 'contact'> {
	readonly concurrency: number;
	readonly budget: number | undefined;
	readonly signal: AbortSignal | undefined;
	readonly onProgress: BatchOptions['onProgress'];
	/** Those that are not done, the ones that were begun first. */
	readonly tasks: readonly { readonly checked: CheckedTask; readonly recorded: RecordedTask | undefined }[];
	/** What earlier runs have brought to an end. */
	readonly earlier: readonly StoredResult[];
}

/**
 * How many new tasks are being started at once. They share the provider's slots, 10 unless told otherwise, and one that waits
 * for a slot takes much more memory than one that was not begun.
 */
const maxStarting = 50;

/** Milliseconds that a start which is under way has when the batch ends, so that its answer can be recorded. */
const startsEndMs = 2_000;

/** Starts tasks as there is room for them, and yields their outcomes. */
export class BatchRun {
	readonly #plan: BatchPlan;
	readonly #waiting: BatchPlan['tasks'][number][];
	readonly #context: BatchTaskContext;
	readonly #stopped = new AbortController();
	readonly #startsEnd = new AbortController();
	readonly #spending: Spending;
	readonly #startedAt = systemClock.now();
	readonly #counts = { succeeded: 0, failed: 0, parked: 0, unfinished: 0 };
	readonly #endListening: () => void;
	#ready: TaskOutcome[] = [];
	#running = 0;
	#starting = 0;
	#ended = 0;
	#failure: { readonly reason: unknown } | undefined;
	#wake = () => {};
	#endTimer = () => {};

	constructor(plan: BatchPlan) {
		this.#plan = plan;
		this.#waiting = [...plan.tasks];
		this.#spending = new Spending(plan.budget);
		for (const result of plan.earlier) this.#count(result);
		this.#context = {
			...plan,
			stopped: this.#stopped.signal,
			startsEnd: this.#startsEnd.signal,
			contact: { at: this.#startedAt },
		};
		const { signal } = plan;
		this.#endListening = onAbort(signal, () => this.#stop(signal?.reason));
		if (signal?.aborted) this.#stop(signal.reason);
	}

	/** The outcomes of tasks, as they end. @throws what ended the batch early, once nothing is under way any more. */
	async *outcomes(): AsyncGenerator<TaskOutcome, void, undefined> {
		this.#report();
		for (;;) {
			this.#fill();
			for (const outcome of this.#ready.splice(0)) yield outcome;
			if (this.#ready.length > 0) continue;
			if (this.#running === 0 && (this.#waiting.length === 0 || this.#failure)) break;
			await new Promise<void>(resolve => {
				this.#wake = resolve;
			});
		}
		if (this.#failure) throw this.#failure.reason;
	}

	/** Leaves what is under way. Resolves when nothing is any more. */
	async end(): Promise<void> {
		this.#stop(new TaskLeft());
		while (this.#running > 0) {
			await new Promise<void>(resolve => {
				this.#wake = resolve;
			});
		}
		this.#endTimer();
		this.#endListening();
	}

	#fill(): void {
		const { concurrency } = this.#plan;
		// A caller who takes results slowly isn't given more of them.
		while (!this.#failure && this.#running < concurrency && this.#ready.length <= concurrency) {
			const next = this.#waiting[0];
			if (next === undefined) return;
			const state = next.recorded?.step?.state;
			if (state?.ticket === undefined && this.#starting >= maxStarting) return;
			// What was begun costs already.
			const isNew = state?.token === undefined;
			if (isNew && !this.#spending.allowsOneMore(this.#running)) {
				if (this.#running === 0) this.#stop(this.#budgetUsedUp());
				return;
			}
			this.#waiting.shift();
			this.#running += 1;
			void this.#run(next);
		}
	}

	async #run({ checked, recorded }: BatchPlan['tasks'][number]): Promise<void> {
		const endStart = recorded?.step?.state.ticket === undefined ? this.#beginStart() : undefined;
		try {
			const run = new BatchTaskRun(checked, recorded?.step, this.#context);
			const outcome = await run.end(endStart);
			const { id } = checked.task;
			await this.#plan.append({ id, request: checked.request, result: outcome.stored });
			this.#count(outcome.stored);
			this.#ended += 1;
			this.#ready.push(outcome);
			if (this.#spending.isUnknown) this.#stop(costsUnknown());
		} catch (error) {
			if (!(error instanceof TaskLeft)) this.#stop(error);
			this.#counts.unfinished += 1;
		}
		this.#running -= 1;
		this.#report();
		this.#wake();
	}

	/** @returns To be called when it has come to an end, whatever end that is. */
	#beginStart(): () => void {
		this.#starting += 1;
		return () => {
			this.#starting -= 1;
			this.#wake();
		};
	}

	/** Lets nothing be started any more. The first reason is the one that is told. */
	#stop(reason: unknown): void {
		if (this.#failure) return;
		this.#failure = { reason };
		this.#stopped.abort(new TaskLeft());
		this.#endTimer = systemClock.startTimer(startsEndMs, () => this.#startsEnd.abort(new TaskLeft()));
		this.#wake();
	}

	#count(result: StoredResult): void {
		this.#counts[result.status] += 1;
		this.#spending.add(result);
	}

	#report(): void {
		const { onProgress, tasks, earlier } = this.#plan;
		if (onProgress) observe(() => onProgress(this.#progress(tasks.length + earlier.length)));
	}

	#progress(total: number): BatchProgress {
		return toProgress({
			...this.#counts,
			total,
			running: this.#running,
			dollars: this.#spending.dollars,
			ended: this.#ended,
			elapsedMs: systemClock.now() - this.#startedAt,
		});
	}

	#budgetUsedUp(): AnyBrowserError {
		const { budget } = this.#plan;
		const spent = (this.#spending.dollars ?? 0).toFixed(2);
		const message = `runBatch: ${spent} of ${budget} dollars are spent, and one more task might cost more than is left. ${this.#waiting.length} are not started: run the batch again with a larger budget`;
		return new AnyBrowserError('insufficient_credits', message, { operation: 'runBatch' });
	}
}

function costsUnknown(): AnyBrowserError {
	const message =
		'runBatch: the provider does not say what its tasks cost, so that the budget can not be kept. Leave it out, and bound the number of tasks';
	return new AnyBrowserError('unsupported', message, { operation: 'runBatch' });
}
