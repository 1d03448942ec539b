import type { Line, Row } from './row.ts';
import { taskLengths } from './task-lengths.ts';
import { startTaskServer, type TaskServer } from './task-server.ts';
import { timeTasks } from './time-tasks.ts';
import { fixedPoller, ourWaiters, type Waiter } from './waiters.ts';

/** By how many tasks there are. */
const budgets = new Map([
	[100, { lag: 0.5, requests: 230 }],
	[1_000, { lag: 1, requests: 2_500 }],
]);

/** The same for many tasks at once, a third of each length. */
export const manyTasksRow: Row = {
	name: 'tasks',
	title: `${[...budgets.keys()].join(' and ')} tasks at once, of ${taskLengths.map(ms => ms / 1_000).join(', ')} s`,
	async measure({ say }) {
		await using server = await startTaskServer();
		const lines: Line[] = [];
		// One after another: hundreds of requests of one would delay those of another.
		for (const count of budgets.keys()) {
			for (const waiter of [...ourWaiters, ...(count > 100 ? [] : [fixedPoller(1)])]) {
				say(`${count} tasks, ${waiter.name}, about 14 s`);
				lines.push(await measure(waiter, server, count));
			}
		}
		return {
			columns: [
				{ title: 'mean lag, s', decimals: 2 },
				{ title: 'longest lag, s', decimals: 2 },
				{ title: 'requests', decimals: 0 },
			],
			lines,
			remarks: ['as many of the requests as there are tasks start them'],
		};
	},
};

async function measure(waiter: Waiter, server: TaskServer, count: number): Promise<Line> {
	const lengths = Array.from({ length: count }, (_, index) => taskLengths[index % taskLengths.length] ?? 0);
	const { lags, requests } = await timeTasks(waiter, server, lengths);
	const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
	const budget = waiter.isOurs ? budgets.get(count) : undefined;
	return {
		name: `${count}: ${waiter.name}`,
		figures: [
			{ value: mean, budget: budget?.lag },
			{ value: Math.max(...lags) },
			{ value: requests, budget: budget?.requests },
		],
	};
}
