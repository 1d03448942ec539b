import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';
import { requireSameId } from '../http/require-same-id.ts';

/** Reads a task, and believes only an answer about that task. @throws AnyBrowserError `invalid_response` for another one's. */
export async function readTask(provider: BrowserSessionProvider, id: string, request: RequestOptions): Promise<Task> {
	const task = await provider.tasks.get(id, request);
	requireSameId({ provider: provider.name, operation: 'tasks.get', asked: id, answered: task.id });
	return task;
}
