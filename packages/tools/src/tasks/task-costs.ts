import {
	AnyBrowserError,
	BudgetExceededError,
	type Client,
	isFinalTaskStatus,
	type Task,
	type TaskHandle,
	UnsupportedCapabilityError,
} from '@anybrowser/core';
import { BoundedMap, systemClock } from '@anybrowser/core/provider';

/** Tasks whose end is remembered. */
const maxRemembered = 1_000;

/** A day: no task goes on for longer. */
const maxWatchMs = 24 * 60 * 60_000;

/** Milliseconds before a task that could not be read is watched again: the first and the longest pause. */
const pauseMs = { first: 1_000, longest: 5 * 60_000 };

/** Cancels tasks that have used up what they may, one by one and all together. */
export class TaskCosts {
	readonly #browsers: Client;
	readonly #maxCost: number | undefined;
	readonly #before: number;
	/** By the task's id. */
	readonly #running = new Map<string, TaskHandle>();
	readonly #stop = new AbortController();
	readonly #canceled = new BoundedMap<string, string | undefined>(maxRemembered);

	/**
	 * @param maxCost US dollars for all tasks and steps together. Default: no bound.
	 * @throws UnsupportedCapabilityError where the provider doesn't tell dollars.
	 * @throws AnyBrowserError `configuration` for what isn't above 0.
	 */
	constructor(browsers: Client, maxCost: number | undefined) {
		const { name, capabilities, capabilityNotes } = browsers.provider;
		if (maxCost !== undefined && !(maxCost > 0)) {
			throw new AnyBrowserError('configuration', '`maxCost` is a number of US dollars above 0', { provider: name });
		}
		if (maxCost !== undefined && capabilities['usage.dollars'] === 'none') {
			const note = capabilityNotes['usage.dollars'];
			throw new UnsupportedCapabilityError(name, 'browserTools', 'usage.dollars', note);
		}
		this.#browsers = browsers;
		this.#maxCost = maxCost;
		this.#before = browsers.usage.dollars;
	}

	/** @throws BudgetExceededError when all that may be used is used. */
	requireLeft(operation: string): void {
		if (this.#maxCost === undefined || this.#spent() < this.#maxCost) return;
		const { usage, provider } = this.#browsers;
		throw new BudgetExceededError(
			{ unit: 'dollars', allowed: this.#maxCost, spent: usage },
			{ provider: provider.name, operation },
		);
	}

	/** Watches a task until it has ended, if anything bounds it. @param maxCost US dollars of this task. */
	watch(handle: TaskHandle, maxCost: number | undefined): void {
		if (maxCost === undefined && this.#maxCost === undefined) return;
		if (this.#running.has(handle.id) || isFinalTaskStatus(handle.status) || this.#stop.signal.aborted) return;
		this.#running.set(handle.id, handle);
		const end = () => void this.#running.delete(handle.id);
		this.#watchUntilEnd(handle, maxCost).then(end, end);
	}

	/** Why a task was canceled here; `undefined` for one that wasn't. */
	whyCanceled(id: string): string | undefined {
		return this.#canceled.get(id);
	}

	/** Stops watching. */
	close(): void {
		this.#stop.abort();
	}

	/** Goes on when a task can't be read for a while, as the task does. */
	async #watchUntilEnd(handle: TaskHandle, maxCost: number | undefined): Promise<void> {
		const { signal } = this.#stop;
		const endAt = systemClock.now() + maxWatchMs;
		let pause = pauseMs.first;
		const onUpdate = (task: Task) => {
			pause = pauseMs.first;
			const used = task.usage.dollars ?? 0;
			if (maxCost !== undefined && used >= maxCost) this.#cancel(handle, `it has used its maxCost of $${maxCost}`);
			// The client adds up what was read after this.
			queueMicrotask(() => this.#cancelAll());
		};
		for (;;) {
			const deadline = endAt - systemClock.now();
			if (deadline <= 0) return;
			try {
				await handle.result({ signal, deadline, onUpdate });
				return;
			} catch {
				// Whoever waits for the task is told of its failure.
				if (isFinalTaskStatus(handle.status)) return;
			}
			await systemClock.sleep(pause, signal);
			pause = Math.min(2 * pause, pauseMs.longest);
		}
	}

	#spent(): number {
		return this.#browsers.usage.dollars - this.#before;
	}

	#cancelAll(): void {
		if (this.#maxCost === undefined || this.#spent() < this.#maxCost) return;
		for (const handle of this.#running.values())
			this.#cancel(handle, `the spending cap of $${this.#maxCost} is reached`);
	}

	#cancel(handle: TaskHandle, why: string): void {
		if (isFinalTaskStatus(handle.status) || this.#canceled.get(handle.id) !== undefined) return;
		this.#canceled.set(handle.id, why);
		// It is canceled again with its next state.
		handle.cancel().catch(() => this.#canceled.set(handle.id, undefined));
	}
}
