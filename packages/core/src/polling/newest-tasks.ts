import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';

/** How many tasks one request for the list asks for, as long as that is enough; every provider gives that many. */
const usualPageSize = 100;

/** How many tasks of others are looked through among very many. */
const others = 100;

/** The newest tasks: as many pages as `count` could fill, and more than a hundred with those of others between them. */
export async function* newestTasks(
	provider: BrowserSessionProvider,
	count: number,
	request: RequestOptions,
): AsyncGenerator<Task, void, undefined> {
	const { maxPageSize = usualPageSize } = provider.tasks;
	const limit = Math.min(maxPageSize, count > usualPageSize ? count + others : usualPageSize);
	let pages = count > Math.min(limit, usualPageSize) ? Math.ceil((count + others) / limit) : 1;
	for await (const page of provider.tasks.list({ limit }, request).pages()) {
		yield* page.items;
		if (--pages === 0) return;
	}
}
