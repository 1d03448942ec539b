import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';
import { systemClock } from '../http/clock.ts';
import { TaskWatcher } from './task-watcher.ts';

// By provider, then by the key of the call; a provider that nobody holds any more takes its watchers with it.
const shared = new WeakMap<BrowserSessionProvider, Map<string | undefined, TaskWatcher>>();

// Those of waits with requests of their own, as long as they wait.
const single = new WeakMap<BrowserSessionProvider, Set<TaskWatcher>>();

/**
 * The watcher for a wait: one for all waits of a provider and key. A wait whose reads are to be sent in a way of their
 * own, with other headers, say, has one of its own.
 */
export function watcherFor(provider: BrowserSessionProvider, request: RequestOptions): TaskWatcher {
	const { apiKey, signal: _signal, deadline: _deadline, ...own } = request;
	if (Object.values(own).some(value => value !== undefined)) {
		return singleWatcher(provider, { ...own, apiKey });
	}
	let watchers = shared.get(provider);
	if (watchers === undefined) {
		watchers = new Map();
		shared.set(provider, watchers);
	}
	for (const [key, watcher] of watchers) if (watcher.size === 0 && key !== apiKey) watchers.delete(key);
	let watcher = watchers.get(apiKey);
	if (watcher === undefined) {
		watcher = new TaskWatcher(provider, apiKey === undefined ? {} : { apiKey }, systemClock);
		watchers.set(apiKey, watcher);
	}
	return watcher;
}

function singleWatcher(provider: BrowserSessionProvider, request: RequestOptions): TaskWatcher {
	const watchers = single.get(provider) ?? new Set();
	single.set(provider, watchers);
	const watcher: TaskWatcher = new TaskWatcher(provider, request, systemClock, () => watchers.delete(watcher));
	watchers.add(watcher);
	return watcher;
}

/** Gives every wait for a task its state, whatever key and headers it waits with. */
export function tellWatchers(provider: BrowserSessionProvider, task: Task): void {
	for (const watcher of shared.get(provider)?.values() ?? []) watcher.take(task);
	for (const watcher of single.get(provider) ?? []) watcher.take(task);
}
