import type { RequestOptions } from '@anybrowser/core';
import { type CallScope, followUp, waitUntil } from '@anybrowser/core/provider';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { parseSessionTaskId } from '../tasks/session-task-id.ts';

/** What a session or task has downloaded, which is known a moment after its end. Smooth deletes it after 24 hours. */
export interface SmoothDownloads {
	/** `pending`: still open, or not packed yet. `unavailable`: nothing was downloaded. */
	readonly state: 'pending' | 'ready' | 'unavailable';
	/** The archive's address, once it is `ready`. */
	readonly url: string | null;
}

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
			const { url } = await waitUntil({
				clock: runtime.clock,
				provider,
				operation,
				request,
				read: options => read(operation, entry, followUp(runtime.open(options))),
				isDone: ({ state }) => state !== 'pending',
				describe: () => `the downloads of ${id}, which come after its end, were not there`,
			});
			return url;
		},
	};
}
