import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';

/** How many tasks one request for the list asks for; every provider gives that many. */
const pageSize = 100;

/** The newest tasks: as many pages as `count` could fill, and one more for those of others. */
export async function* newestTasks(
	provider: BrowserSessionProvider,
	count: number,
	request: RequestOptions,
): AsyncGenerator<Task, void, undefined> {
	let pages = count > pageSize ? Math.ceil(count / pageSize) + 1 : 1;
	for await (const page of provider.tasks.list({ limit: pageSize }, request).pages()) {
		yield* page.items;
		if (--pages === 0) return;
	}
}
