import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import type { Clock } from '../http/clock.ts';
import { newestTasks } from './newest-tasks.ts';
import { pollInterval } from './poll-interval.ts';
import type { TaskWatch, WatchedTask } from './task-watch.ts';
import { isPassing, toleratedSilenceMs } from './tolerance.ts';

/**
 * Watches any number of tasks of one provider and key with one timer.
 *
 * One task is read by itself. Of several, the states come from the provider's list: one request for up to a hundred of
 * them. A task that has ended is read once more, for its output; one that the list doesn't show is read by itself.
 */
export class TaskWatcher {
	readonly #provider: BrowserSessionProvider;
	readonly #request: RequestOptions;
	readonly #clock: Clock;
	readonly #tasks = new Map<string, WatchedTask>();
	#endTimer = () => {};
	#timerAt = Number.POSITIVE_INFINITY;
	#listing: AbortController | undefined;

	/** @param request What every read is sent with. */
	constructor(provider: BrowserSessionProvider, request: RequestOptions, clock: Clock) {
		this.#provider = provider;
		this.#request = request;
		this.#clock = clock;
	}

	/** How many tasks are being watched. */
	get size(): number {
		return this.#tasks.size;
	}

	/** Starts a wait. @returns Ends it; nothing is told after that. */
	watch(watch: TaskWatch): () => void {
		const { id, since } = watch;
		let task = this.#tasks.get(id);
		if (task === undefined) {
			const now = this.#clock.now();
			const dueAt = now + pollInterval(now - since);
			task = { id, since, watches: new Set(), dueAt, reading: undefined, silentSince: undefined };
			this.#tasks.set(id, task);
		}
		task.watches.add(watch);
		this.#schedule(Math.min(task.dueAt, watch.deadlineAt));
		return () => this.#end(task, watch);
	}

	/** Ends a wait; with a task's last wait its read ends, and with the last of all everything does. */
	#end(task: WatchedTask, watch: TaskWatch): void {
		task.watches.delete(watch);
		if (task.watches.size > 0 || !this.#tasks.delete(task.id)) return;
		task.reading?.abort();
		if (this.#tasks.size > 0) return;
		this.#listing?.abort();
		this.#endTimer();
		this.#timerAt = Number.POSITIVE_INFINITY;
	}

	/** Sees to it that the one timer fires at `at` or before. */
	#schedule(at: number): void {
		if (at >= this.#timerAt) return;
		this.#endTimer();
		this.#timerAt = at;
		this.#endTimer = this.#clock.startTimer(at - this.#clock.now(), () => this.#tick());
	}

	#tick(): void {
		this.#timerAt = Number.POSITIVE_INFINITY;
		const now = this.#clock.now();
		this.#endOverdue(now);
		const idle = [...this.#tasks.values()].filter(task => task.reading === undefined);
		const [first] = idle;
		if (first && !this.#listing && idle.some(task => task.dueAt <= now)) {
			if (idle.length === 1) void this.#readOne(first);
			else void this.#readList(idle);
		}
		this.#scheduleNext();
	}

	#endOverdue(now: number): void {
		for (const task of this.#tasks.values()) {
			for (const watch of task.watches) {
				if (watch.deadlineAt > now) continue;
				this.#end(task, watch);
				watch.onTimeout();
			}
		}
	}

	#scheduleNext(): void {
		let next = Number.POSITIVE_INFINITY;
		for (const { watches, dueAt, reading } of this.#tasks.values()) {
			if (reading === undefined && !this.#listing) next = Math.min(next, dueAt);
			for (const { deadlineAt } of watches) next = Math.min(next, deadlineAt);
		}
		if (next < Number.POSITIVE_INFINITY) this.#schedule(next);
	}

	async #readOne(task: WatchedTask): Promise<void> {
		const lookedAt = this.#clock.now();
		const reading = new AbortController();
		task.reading = reading;
		try {
			this.#tell(task, await this.#provider.tasks.get(task.id, { ...this.#request, signal: reading.signal }));
		} catch (error) {
			this.#fault(task, error);
		} finally {
			task.reading = undefined;
			// Counted from the look's beginning: a server that held it has made us wait already.
			task.dueAt = lookedAt + pollInterval(lookedAt - task.since);
			this.#scheduleNext();
		}
	}

	async #readList(tasks: readonly WatchedTask[]): Promise<void> {
		const lookedAt = this.#clock.now();
		const listing = new AbortController();
		this.#listing = listing;
		for (const task of tasks) task.dueAt = lookedAt + pollInterval(lookedAt - task.since);
		const request = { ...this.#request, signal: listing.signal };
		const unseen = new Map(tasks.map(task => [task.id, task]));
		const ended: WatchedTask[] = [];
		try {
			for await (const listed of newestTasks(this.#provider, tasks.length, request)) {
				const task = unseen.get(listed.id);
				if (task === undefined) continue;
				unseen.delete(listed.id);
				if (isFinalTaskStatus(listed.status)) ended.push(task);
				else this.#tell(task, listed);
				if (unseen.size === 0) break;
			}
			// The list lacks outputs, so what has ended is read by itself, as is what the list doesn't show.
			for (const task of [...ended, ...unseen.values()]) this.#readIfWatched(task);
		} catch (error) {
			for (const task of tasks) {
				// Where the list can't be had for good, each task speaks for itself.
				if (isPassing(error)) this.#fault(task, error);
				else this.#readIfWatched(task);
			}
		} finally {
			this.#listing = undefined;
			this.#scheduleNext();
		}
	}

	#readIfWatched(task: WatchedTask): void {
		if (this.#tasks.get(task.id) === task && task.reading === undefined) void this.#readOne(task);
	}

	#tell(task: WatchedTask, state: Task): void {
		task.silentSince = undefined;
		for (const watch of task.watches) {
			if (isFinalTaskStatus(state.status)) this.#end(task, watch);
			watch.onState(state);
		}
	}

	/** Losing contact isn't failing: what passes is tolerated for a minute on end. */
	#fault(task: WatchedTask, error: unknown): void {
		const now = this.#clock.now();
		task.silentSince ??= now;
		if (isPassing(error) && now - task.silentSince <= toleratedSilenceMs) return;
		for (const watch of task.watches) {
			this.#end(task, watch);
			watch.onFailure(error);
		}
	}
}
