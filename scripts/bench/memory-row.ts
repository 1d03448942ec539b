import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import type { Row } from './row.ts';
import { StubRuns } from './stub-runs.ts';

const budgets = { megabytes: 30, timers: 1 };
const count = 10_000;

/** What very many waits hold while nothing happens. */
export const memoryRow: Row = {
	name: 'memory',
	title: `${count} waits at once`,
	async measure({ say }) {
		const runs = new StubRuns();
		const { tasks } = createClient({ provider: skyvern({ apiKey: 'key', fetch: runs.fetch }) });
		say(`starting ${count} tasks`);
		const handles = await Promise.all(Array.from({ length: count }, () => tasks.start('do it')));
		await settle();
		const before = state();

		const startedAt = performance.now();
		const waits = handles.map(handle => handle.result({ deadline: 120_000 }));
		const startMs = performance.now() - startedAt;
		const after = state();
		say('until every task was looked at');
		while (runs.listed < count / 100) await sleep(50);
		await settle();
		const looked = state();
		say('until every wait has ended');
		runs.ended = true;
		await Promise.all(waits);
		await settle();
		const ended = state();

		const line = (name: string, now: typeof before, ms: number | null, isIdle: boolean) => ({
			name,
			figures: [
				{ value: (now.heap - before.heap) / 1e6, budget: budgets.megabytes },
				isIdle ? { value: now.timers - before.timers, budget: budgets.timers } : null,
				ms === null ? null : { value: ms },
			],
		});
		return {
			columns: [
				{ title: 'heap, MB', decimals: 1 },
				{ title: 'timers', decimals: 0 },
				{ title: 'ms to start them', decimals: 0 },
			],
			lines: [
				line('just begun', after, startMs, true),
				// Its requests, under way or not, have timers of their own.
				line('every task looked at', looked, null, false),
				line('all ended', ended, null, true),
			],
			remarks: ['more than the tasks and their handles hold before anyone waits for them'],
		};
	},
};

/** Lets what has ended go. */
async function settle(): Promise<void> {
	await sleep(20);
}

function state(): { readonly heap: number; readonly timers: number } {
	if (globalThis.gc === undefined) throw new Error('run Node with --expose-gc');
	globalThis.gc();
	globalThis.gc();
	const timers = process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
	return { heap: process.memoryUsage().heapUsed, timers };
}
