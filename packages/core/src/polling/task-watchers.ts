import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { systemClock } from '../http/clock.ts';
import { TaskWatcher } from './task-watcher.ts';

// By provider, then by the key of the call; a provider that nobody holds any more takes its watchers with it.
const shared = new WeakMap<BrowserSessionProvider, Map<string | undefined, TaskWatcher>>();

/**
 * The watcher for a wait: one for all waits of a provider and key. A wait whose reads shall be sent in a way of their
 * own, with other headers, say, has one of its own.
 */
export function watcherFor(provider: BrowserSessionProvider, request: RequestOptions): TaskWatcher {
	const { apiKey, signal: _signal, deadline: _deadline, ...own } = request;
	if (Object.values(own).some(value => value !== undefined)) {
		return new TaskWatcher(provider, { ...own, apiKey }, systemClock);
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
