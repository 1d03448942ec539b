import {
	AnyBrowserError,
	type Client,
	isFinalTaskStatus,
	type RequestOptions,
	type Task,
	TaskFailedError,
	type TaskHandle,
} from '@anybrowser/core';
import { BoundedMap, onAbort as listenForAbort, systemClock } from '@anybrowser/core/provider';
import { failedResult, refusedResult } from '../result/failed-result.ts';
import { type ToolResult, type ToolTask, textResult } from '../result/tool-result.ts';
import { asText, webData } from '../result/web-data.ts';
import type { ToolCallOptions } from '../tool-definition.ts';
import type { TaskCosts } from './task-costs.ts';
import { readTaskReference, toTaskReference } from './task-reference.ts';

/** Tasks whose handles are kept. One that is forgotten is found by its reference. */
const maxHandles = 1_000;

/** Bounded waits for tasks, and what a model is told of how a task is. */
export class TaskWaits {
	readonly #browsers: Client;
	readonly #options: { readonly costs: TaskCosts; readonly waitMs: number; readonly maxCharacters: number };
	readonly #handles = new BoundedMap<string, TaskHandle>(maxHandles);
	readonly #stops = new Set<AbortController>();
	#isClosed = false;

	/** @param options `waitMs`: milliseconds of a wait for which the call says nothing else. */
	constructor(
		browsers: Client,
		options: { readonly costs: TaskCosts; readonly waitMs: number; readonly maxCharacters: number },
	) {
		this.#browsers = browsers;
		this.#options = options;
	}

	/** Milliseconds that a call waits for a task. */
	get waitMs(): number {
		return this.#options.waitMs;
	}

	/** Keeps the handle of a task that was started here. */
	add(handle: TaskHandle): void {
		this.#handles.set(toTaskReference(handle.toJSON()), handle);
	}

	/**
	 * The task that a reference is for, as it is now.
	 *
	 * @throws AnyBrowserError `not_found` for what is no reference, or that of another provider.
	 */
	async find(reference: string, request: RequestOptions): Promise<TaskHandle> {
		const token = readTaskReference(reference);
		const { name } = this.#browsers.provider;
		if (token.provider !== name) {
			throw new AnyBrowserError('not_found', `This is a task of ${token.provider}, and these tools use ${name}.`);
		}
		const known = this.#handles.get(toTaskReference(token));
		if (known) {
			if (!isFinalTaskStatus(known.status)) await known.refresh(request);
			return known;
		}
		const handle = await this.#browsers.tasks.resume(token, {}, request);
		this.add(handle);
		// Nothing else keeps what another process has started within the cap of these tools.
		this.#options.costs.watch(handle, undefined);
		return handle;
	}

	/**
	 * Waits until a task has ended or needs an answer, but no longer than the call says.
	 *
	 * @param onAbort What becomes of the task when the call is aborted: it is canceled, or goes on.
	 * @throws what the call's signal aborts with.
	 */
	async wait(
		handle: TaskHandle,
		{ signal, onProgress, waitMs = this.waitMs }: ToolCallOptions,
		onAbort: 'cancel' | 'detach',
	): Promise<ToolResult> {
		if (handle.status === 'paused' || (waitMs <= 0 && !isFinalTaskStatus(handle.status))) return this.#told(handle);
		const startedAt = systemClock.now();
		const stop = new AbortController();
		this.#stops.add(stop);
		if (this.#isClosed || signal?.aborted) stop.abort();
		const release = listenForAbort(signal, () => stop.abort());
		const onUpdate = ({ status }: Task) => {
			onProgress?.(`${status} for ${Math.round((systemClock.now() - startedAt) / 1_000)} s`);
			if (status === 'paused') stop.abort();
		};
		try {
			const bounds = { deadline: Math.max(1, waitMs), onUpdate };
			const { output } = await handle.result({ ...bounds, signal: stop.signal });
			const { dollars } = handle.snapshot.usage;
			const cost = dollars === null ? '' : ` ($${dollars})`;
			return textResult(`succeeded${cost}\n${webData(asText(output), this.#options.maxCharacters)}`, {
				task: toolTask(handle),
			});
		} catch (error) {
			if (signal?.aborted) {
				if (onAbort === 'cancel') await handle.cancel().catch(() => {});
				throw signal.reason;
			}
			const isOver = stop.signal.aborted || AnyBrowserError.is(error, 'timeout');
			if (isOver && !isFinalTaskStatus(handle.status)) return this.#told(handle);
			return { ...this.#failed(handle, error), task: toolTask(handle) };
		} finally {
			release();
			this.#stops.delete(stop);
		}
	}

	/** Ends all waits: they tell that their tasks go on. */
	close(): void {
		this.#isClosed = true;
		for (const stop of this.#stops) stop.abort();
	}

	#failed(handle: TaskHandle, error: unknown): ToolResult {
		const { status, id } = handle.snapshot;
		if (!(error instanceof TaskFailedError) || status !== 'canceled') return failedResult(error);
		const why = this.#options.costs.whyCanceled(id);
		if (why !== undefined) return refusedResult('budget_exceeded', `The task was canceled: ${why}.`);
		return refusedResult('task_failed', 'The task was canceled.', 'Start it again only if the user wants it.');
	}

	/** A task that hasn't ended. */
	#told(handle: TaskHandle): ToolResult {
		const task = toolTask(handle);
		const { reference, status } = task;
		if (status === 'paused') return textResult(this.#asked(handle, task), { task });
		return textResult(`${status}. task: ${reference}\nCall get_task with it for the result.`, { task });
	}
	/** What a paused task asks, and how it goes on. */
	#asked({ snapshot }: TaskHandle, { reference, question }: ToolTask): string {
		const asks = question === null ? '' : `\n${webData(question, this.#options.maxCharacters)}`;
		const canReply = this.#browsers.capabilities['tasks.reply'] !== 'none';
		const person =
			snapshot.liveUrl === null ? 'A person has to go on with it.' : `A person goes on at ${snapshot.liveUrl}`;
		return `paused. task: ${reference}${asks}\n${canReply ? 'Call reply_to_task with the answer.' : person}`;
	}
}

function toolTask(handle: TaskHandle): ToolTask {
	const { status, createdAt, question = null, usage } = handle.snapshot;
	return { reference: toTaskReference(handle.toJSON()), status, createdAt, question, steps: usage.steps };
}
