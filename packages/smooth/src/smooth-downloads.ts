import { AnyBrowserError, type RequestOptions } from '@anybrowser/core';
import { type CallScope, followUp, poll, within } from '@anybrowser/core/provider';
import { isFinal } from './is-final.ts';
import { readEntry } from './read-entry.ts';
import type { SmoothContext } from './smooth-context.ts';
import { parseSessionTaskId } from './task-id.ts';

/** What a session or task has downloaded, which is known a moment after its end. Smooth deletes it after 24 hours. */
export interface SmoothDownloads {
	/** `pending`: still open, or not packed yet. `unavailable`: nothing was downloaded. */
	readonly state: 'pending' | 'ready' | 'unavailable';
	/** The archive's address, once it is `ready`. */
	readonly url: string | null;
}

/** Milliseconds that a wait for downloads takes at most when no `deadline` is given. */
const defaultWaitMs = 5 * 60_000;

/** Reads and waits for downloads. */
export function smoothDownloads(context: SmoothContext) {
	const { runtime, provider } = context;

	async function read(operation: string, id: string, scope: CallScope): Promise<SmoothDownloads> {
		const entry = await readEntry(context, operation, id, scope, { downloads: true });
		if (entry.downloads_url) return { state: 'ready', url: entry.downloads_url };
		const isNone = isFinal(entry) && entry.downloads_url === '';
		return { state: isNone ? 'unavailable' : 'pending', url: null };
	}

	/** What is downloaded in a session belongs to the session. */
	function entryId(id: string, operation: string): string {
		const checked = context.pathId(id, 'session or task id', operation);
		return parseSessionTaskId(checked)?.sessionId ?? checked;
	}

	return {
		async downloads(id: string, request?: RequestOptions): Promise<SmoothDownloads> {
			const operation = 'downloads.get';
			return read(operation, entryId(id, operation), runtime.open(request));
		},

		async waitForDownloads(id: string, request?: RequestOptions): Promise<string | null> {
			const operation = 'downloads.wait';
			const entry = entryId(id, operation);
			const scope = runtime.open({ ...request, deadline: request?.deadline ?? defaultWaitMs });
			const { url } = await poll({
				clock: runtime.clock,
				read: leftMs => read(operation, entry, within(followUp(scope), leftMs, runtime.clock.now())),
				isDone: ({ state }) => state !== 'pending',
				deadlineMs: scope.deadlineMs,
				signal: scope.signal,
				onTimeout: () => {
					const message = `${operation}: the downloads of ${id} were not there after ${scope.deadlineMs} ms. They come after its end; call it again to go on waiting`;
					return new AnyBrowserError('timeout', message, { provider, operation, retryable: true });
				},
			});
			return url;
		},
	};
}
