import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';

/** How many tasks one request for the list asks for, as long as no more are waited for; every provider gives that many. */
const usualPageSize = 100;

/** How many tasks of others, or that have ended, are looked through among very many. */
const others = 100;

/** On a page that shows fewer, those that haven't shown yet are read alone for as few requests. */
const minShown = 2;

/**
 * The newest tasks: as many pages as those that are looked for could fill, and more than a hundred with others between them;
 * then further ones, as long as each shows several.
 *
 * @param unseen Those that haven't shown yet: whoever reads the tasks takes them out.
 */
export async function* newestTasks(
	provider: BrowserSessionProvider,
	unseen: { readonly size: number },
	request: RequestOptions,
): AsyncGenerator<Task, void, undefined> {
	const { maxPageSize = usualPageSize } = provider.tasks;
	const count = unseen.size;
	const limit = count > usualPageSize ? maxPageSize : Math.min(maxPageSize, usualPageSize);
	let pages = count > Math.min(limit, usualPageSize) ? Math.ceil((count + others) / limit) : 1;
	for await (const page of provider.tasks.list({ limit }, request).pages()) {
		const before = unseen.size;
		yield* page.items;
		if (--pages <= 0 && before - unseen.size < minShown) return;
	}
}
