import assert from 'node:assert/strict';
import type { Fetch } from '@anybrowser/core';
import { eventually } from './eventually.ts';
import { counted, countRunning, type TimerCount, uncounted } from './timer-count.ts';

/** Follows what a check's work sets going, so that what it leaves behind shows. */
export interface Traffic {
	/** The same fetch, with its requests and unread answers counted. */
	watch(fetch: Fetch): Fetch;
	/** Runs work whose timers are counted, and what it awaits, too. */
	run<Result>(work: () => Promise<Result>): Promise<Result>;
	/** Waits a moment until nothing is left. @throws AssertionError when something is. */
	assertQuiet(): Promise<void>;
}

/** Milliseconds that work gets to tidy up after it has settled. */
const tidyMs = 5_000;

/** Counts by the chain of calls, so several may run at once in one process, and the backend's own timers don't count. */
export function createTraffic(): Traffic {
	const timers: TimerCount = new Set();
	const underWay = new Set<object>();
	const unread = new Set<Response>();

	function left(): string {
		for (const response of unread) if (response.bodyUsed) unread.delete(response);
		const counts = { timers: countRunning(timers), requests: underWay.size, 'unread answers': unread.size };
		return Object.entries(counts)
			.filter(([, count]) => count > 0)
			.map(([what, count]) => `${count} ${what}`)
			.join(', ');
	}

	return {
		watch: fetch => async (request, init) => {
			const token = {};
			underWay.add(token);
			try {
				// The backend in this process is not part of the work.
				const response = await uncounted(() => fetch(request, init));
				// Nothing is left to read of an empty body.
				const isEmpty = response.body === null || response.headers.get('content-length') === '0';
				if (!isEmpty) unread.add(response);
				return response;
			} finally {
				underWay.delete(token);
			}
		},
		run: work => counted(timers, work),
		async assertQuiet() {
			await eventually(() => left() === '', tidyMs);
			assert.equal(left(), '', 'after everything has settled something is left behind');
		},
	};
}
