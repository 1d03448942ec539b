import type { BrowserSessionProvider } from '../contract/provider.ts';
import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import { tellWatchers } from './watcher-registry.ts';

/** Bytes of webhooks whose tasks are kept for waits that are still to begin. */
const maxKeptBytes = 16 * 1_048_576;

interface ToldTask {
	readonly task: Task;
	readonly bytes: number;
}

/** What webhooks have told of one provider's tasks. */
interface ToldTasks {
	readonly ended: Map<string, ToldTask>;
	bytes: number;
}

// A provider that nobody holds any more takes what was told of its tasks with it.
const told = new WeakMap<BrowserSessionProvider, ToldTasks>();

/** From now on webhooks are received in this process: waits for tasks that have one rely on it. */
export function expectWebhooks(provider: BrowserSessionProvider): void {
	if (!told.has(provider)) told.set(provider, { ended: new Map(), bytes: 0 });
}

/** Whether this process receives the provider's webhooks. */
export function expectsWebhooks(provider: BrowserSessionProvider): boolean {
	return told.has(provider);
}

/** Settles the waits for a task, and keeps it for those that are still to begin. @param bytes How large it was as it came. */
export function tellTask(provider: BrowserSessionProvider, task: Task, bytes: number): void {
	tellWatchers(provider, task);
	const kept = told.get(provider);
	if (kept === undefined || !isFinalTaskStatus(task.status) || kept.ended.has(task.id)) return;
	kept.ended.set(task.id, { task, bytes });
	kept.bytes += bytes;
	for (const [id, oldest] of kept.ended) {
		if (kept.bytes <= maxKeptBytes) return;
		kept.ended.delete(id);
		kept.bytes -= oldest.bytes;
	}
}

/** A task as it ended, if a webhook has told it before. */
export function toldTask(provider: BrowserSessionProvider, id: string): Task | undefined {
	return told.get(provider)?.ended.get(id)?.task;
}
