import type { RequestOptions } from '@anybrowser/core';
import { waitUntil } from '@anybrowser/core/provider';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SmoothCall, SmoothContext } from '../smooth-context.ts';
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
	const { begin, runtime, provider } = context;

	async function read(call: SmoothCall, id: string): Promise<SmoothDownloads> {
		const entry = await readEntry(context, call, entryId(call, id), { downloads: true });
		if (entry.downloads_url) return { state: 'ready', url: entry.downloads_url };
		const isNone = isFinal(entry) && entry.downloads_url === '';
		return { state: isNone ? 'unavailable' : 'pending', url: null };
	}

	return {
		async downloads(id: string, request?: RequestOptions): Promise<SmoothDownloads> {
			return read(begin('downloads.get', request), id);
		},

		async waitForDownloads(id: string, request?: RequestOptions): Promise<string | null> {
			const { operation } = begin('downloads.wait', request);
			const { url } = await waitUntil({
				clock: runtime.clock,
				provider,
				operation,
				request,
				read: options => read(begin(operation, options).next(), id),
				isDone: ({ state }) => state !== 'pending',
				describe: () => `the downloads of ${id}, which come after its end, were not there`,
			});
			return url;
		},
	};
}

/** The files that a task in a session downloads belong to the session. */
function entryId(call: SmoothCall, id: string): string {
	const checked = call.id(id, 'session or task id');
	return parseSessionTaskId(checked)?.sessionId ?? checked;
}
