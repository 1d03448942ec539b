import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import { withTrace } from '../http/call-trace.ts';
import type { Clock } from '../http/clock.ts';
import { isLate } from '../http/lateness.ts';
import { newestTasks } from './newest-tasks.ts';
import { pollInterval, safetyIntervalMs } from './poll-interval.ts';
import { readTask } from './read-task.ts';
import type { TaskWatch, WatchedTask } from './task-watch.ts';
import { isPassing, isTolerated, lastLookMs } from './tolerance.ts';

/** How many tasks that the list says have ended are read at once: others' requests must not wait behind thousands. */
const maxEndedReads = 10;

/** Milliseconds for which the list alone is believed that a task goes on: lists may be stale. */
const maxListedMs = 60_000;

/** The same for a task whose end is told: then both the webhook and the list have failed. */
const maxToldListedMs = 10 * 60_000;

/** How many tasks are read alone at most after each read of the list, because only the list has told of them for long. */
const maxListedReads = 100;

/**
 * Watches any number of tasks of one provider and key with one timer.
 *
 * One task is read alone. Of several, the states come from the provider's list: one request for up to a hundred of
 * them, or for as many as the provider puts on a page. A task that has ended is read once more, for its output; one that the list doesn't show, or has shown as going on
 * for a minute, is read alone.
 */
export class TaskWatcher {
	readonly #provider: BrowserSessionProvider;
	readonly #request: RequestOptions;
	readonly #clock: Clock;
	readonly #onIdle: (() => void) | undefined;
	readonly #tasks = new Map<string, WatchedTask>();
	/** Tasks that have ended, and whose turn to be read hasn't come. */
	readonly #ended = new Set<WatchedTask>();
	#endedReads = 0;
	#endTimer = () => {};
	#timerAt = Number.POSITIVE_INFINITY;
	#listing: AbortController | undefined;
	/** When the process was last found to have stood still: what was due before is looked at once more. */
	#resumedAt = Number.NEGATIVE_INFINITY;

	/** @param request What every read is sent with. @param onIdle Told when its last wait has ended. */
	constructor(provider: BrowserSessionProvider, request: RequestOptions, clock: Clock, onIdle?: () => void) {
		this.#provider = provider;
		this.#request = withTrace(request, { isPoll: true });
		this.#clock = clock;
		this.#onIdle = onIdle;
	}

	/** How many tasks are being watched. */
	get size(): number {
		return this.#tasks.size;
	}

	/** Starts a wait. @returns Ends it; nothing is told after that. */
	watch(watch: TaskWatch): () => void {
		const { id, since, isTold = false } = watch;
		let task = this.#tasks.get(id);
		if (task === undefined) {
			const now = this.#clock.now();
			const dueAt = now + interval({ since, isTold }, now);
			const unread = { isPaused: false, reading: undefined, silentSince: undefined, checkedAt: 0, readAt: now };
			task = { id, since, isTold, watches: new Set(), dueAt, ...unread };
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
		this.#ended.delete(task);
		if (this.#tasks.size > 0) return;
		this.#listing?.abort();
		this.#endTimer();
		this.#timerAt = Number.POSITIVE_INFINITY;
		this.#onIdle?.();
	}

	/** Takes in what was told of a task: it is as good as read. */
	take(state: Task): void {
		const task = this.#tasks.get(state.id);
		if (task) this.#tell(task, state, this.#clock.now());
	}

	/** Sees to it that the one timer fires at `at` or before. */
	#schedule(at: number): void {
		if (at >= this.#timerAt) return;
		const now = this.#clock.now();
		this.#endTimer();
		// A timer that is overdue already has to tell of the standstill.
		if (!isLate(this.#timerAt, now)) this.#timerAt = Math.max(at, now);
		this.#endTimer = this.#clock.startTimer(this.#timerAt - now, () => this.#tick());
	}

	#tick(): void {
		const now = this.#clock.now();
		const dueAt = this.#timerAt;
		this.#timerAt = Number.POSITIVE_INFINITY;
		if (isLate(dueAt, now)) this.#lookAgain(now);
		for (const task of this.#tasks.values()) this.#endOverdue(task, now);
		const idle = [...this.#tasks.values()].filter(task => task.reading === undefined && !this.#ended.has(task));
		const [first] = idle;
		if (first && !this.#listing && idle.some(task => task.dueAt <= now)) {
			if (idle.length === 1) void this.#readOne(first);
			else void this.#readList(idle);
		}
		this.#scheduleNext();
	}

	/** The process stood still: what is under way may have lost its connection, and everything is due. */
	#lookAgain(now: number): void {
		this.#resumedAt = now;
		this.#listing?.abort();
		this.#listing = undefined;
		this.#ended.clear();
		for (const task of this.#tasks.values()) {
			task.reading?.abort();
			task.reading = undefined;
			task.silentSince = undefined;
			task.dueAt = now;
		}
	}

	/** When a wait's time is up: later than its deadline where the process stood still, until one more look was taken. */
	#endsAt(task: WatchedTask, { deadlineAt }: TaskWatch): number {
		const isToBeChecked = deadlineAt <= this.#resumedAt && task.checkedAt < this.#resumedAt;
		return isToBeChecked ? this.#resumedAt + lastLookMs : deadlineAt;
	}

	#endOverdue(task: WatchedTask, now: number): void {
		// An answer came before the timer that will tell of the standstill.
		if (isLate(this.#timerAt, now)) return;
		for (const watch of task.watches) {
			if (this.#endsAt(task, watch) > now) continue;
			this.#end(task, watch);
			watch.onTimeout();
		}
	}

	#scheduleNext(): void {
		let next = Number.POSITIVE_INFINITY;
		for (const task of this.#tasks.values()) {
			const isIdle = task.reading === undefined && !this.#ended.has(task);
			if (isIdle && !this.#listing) next = Math.min(next, task.dueAt);
			for (const watch of task.watches) next = Math.min(next, this.#endsAt(task, watch));
		}
		if (next < Number.POSITIVE_INFINITY) this.#schedule(next);
	}

	async #readOne(task: WatchedTask): Promise<void> {
		const checkedAt = this.#clock.now();
		const reading = new AbortController();
		task.reading = reading;
		task.readAt = checkedAt;
		try {
			const state = await readTask(this.#provider, task.id, { ...this.#request, signal: reading.signal });
			if (task.reading === reading) this.#tell(task, state, checkedAt);
		} catch (error) {
			if (task.reading === reading) this.#fault(task, error, checkedAt);
		} finally {
			if (task.reading === reading) {
				task.reading = undefined;
				// Counted from the look's beginning: a server that held it has made us wait already.
				task.dueAt = checkedAt + interval(task, checkedAt);
				if (task.watches.size > 0 && !this.#listing) this.#schedule(task.dueAt);
			}
		}
	}

	async #readList(tasks: readonly WatchedTask[]): Promise<void> {
		const checkedAt = this.#clock.now();
		const listing = new AbortController();
		this.#listing = listing;
		for (const task of tasks) task.dueAt = checkedAt + interval(task, checkedAt);
		const request = { ...this.#request, signal: listing.signal };
		const unseen = new Map(tasks.map(task => [task.id, task]));
		let reads = 0;
		try {
			for await (const listed of newestTasks(this.#provider, unseen, request)) {
				const task = unseen.get(listed.id);
				if (task === undefined || this.#listing !== listing) continue;
				unseen.delete(listed.id);
				// The list lacks outputs, so what has ended is read alone.
				if (isFinalTaskStatus(listed.status)) this.#readEnded(task);
				else if (isNewPause(task, listed)) this.#readIfWatched(task);
				else if (isListBelieved(task, checkedAt) || reads === maxListedReads) this.#tell(task, listed, checkedAt);
				else {
					reads++;
					this.#readIfWatched(task);
				}
				if (unseen.size === 0) break;
			}
			if (this.#listing === listing) for (const task of unseen.values()) this.#readIfWatched(task);
		} catch (error) {
			for (const task of this.#listing === listing ? tasks : []) {
				// Where the list can't be had for good, each task speaks for itself.
				if (isPassing(error)) this.#fault(task, error, checkedAt);
				else this.#readIfWatched(task);
			}
		} finally {
			if (this.#listing === listing) {
				this.#listing = undefined;
				this.#scheduleNext();
			}
		}
	}

	/** Reads a task that has ended, when its turn has come. */
	#readEnded(task: WatchedTask): void {
		if (this.#tasks.get(task.id) !== task || task.reading !== undefined) return;
		this.#ended.add(task);
		this.#readNextEnded();
	}

	#readNextEnded(): void {
		for (const task of this.#ended) {
			if (this.#endedReads >= maxEndedReads) return;
			this.#ended.delete(task);
			this.#endedReads++;
			void this.#readOne(task).then(() => {
				this.#endedReads--;
				this.#readNextEnded();
			});
		}
	}

	#readIfWatched(task: WatchedTask): void {
		if (this.#tasks.get(task.id) === task && task.reading === undefined) void this.#readOne(task);
	}

	#tell(task: WatchedTask, state: Task, checkedAt: number): void {
		task.silentSince = undefined;
		task.checkedAt = checkedAt;
		for (const watch of task.watches) {
			if (isFinalTaskStatus(state.status)) this.#end(task, watch);
			watch.onState(state);
		}
		this.#endOverdue(task, this.#clock.now());
	}

	/** Losing contact isn't failing: what passes is tolerated for a minute on end. */
	#fault(task: WatchedTask, error: unknown, checkedAt: number): void {
		const now = this.#clock.now();
		task.silentSince ??= now;
		task.checkedAt = checkedAt;
		const silentMs = isLate(this.#timerAt, now) ? 0 : now - task.silentSince;
		if (isTolerated(error, { silentMs, ageMs: now - task.since })) {
			for (const watch of task.watches) watch.onFault?.(error);
			this.#endOverdue(task, now);
			return;
		}
		for (const watch of task.watches) {
			this.#end(task, watch);
			watch.onFailure(error);
		}
	}
}

/** Milliseconds until a task's next look. */
function interval({ since, isTold }: Pick<WatchedTask, 'since' | 'isTold'>, now: number): number {
	return isTold ? safetyIntervalMs : pollInterval(now - since);
}

/** Whether the list shows for the first time that a task is paused: it is read alone then, for what is asked. */
function isNewPause(task: WatchedTask, { status }: Task): boolean {
	const isNew = status === 'paused' && !task.isPaused;
	task.isPaused = status === 'paused';
	return isNew;
}

/** Whether the list alone is enough to know that a task goes on. */
function isListBelieved({ readAt, isTold }: WatchedTask, now: number): boolean {
	return now - readAt < (isTold ? maxToldListedMs : maxListedMs);
}
