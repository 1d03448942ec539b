import type { Line, Row } from './row.ts';
import { taskLengths } from './task-lengths.ts';
import { startTaskServer, type TaskServer } from './task-server.ts';
import { timeTasks } from './time-tasks.ts';
import { fixedPoller, ourWaiters, type Waiter } from './waiters.ts';

const budgets = { lag: 0.6, requests: 18 };

/** How late one wait notices, and what its looking costs. All waits run at the same time, each with a key of its own. */
export const taskRow: Row = {
	name: 'task',
	title: `one task of ${taskLengths.map(ms => ms / 1_000).join(', ')} s`,
	async measure({ say }) {
		await using server = await startTaskServer();
		say('waiting for tasks, about 20 s');
		return {
			columns: [
				{ title: 'mean lag, s', decimals: 2 },
				...taskLengths.map(ms => ({ title: `of ${ms / 1_000} s`, decimals: 2 })),
				{ title: 'requests for the longest', decimals: 0 },
			],
			lines: await Promise.all([...ourWaiters, fixedPoller(1), fixedPoller(10)].map(waiter => measure(waiter, server))),
			remarks: ['on loopback; the server holds no read, and the request that starts the task is counted'],
		};
	},
};

async function measure(waiter: Waiter, server: TaskServer): Promise<Line> {
	const outcomes = await Promise.all(taskLengths.map(ms => timeTasks(waiter, server, [ms])));
	const lags = outcomes.flatMap(outcome => outcome.lags);
	const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
	const { lag, requests } = waiter.isOurs ? budgets : { lag: undefined, requests: undefined };
	return {
		name: waiter.name,
		figures: [
			{ value: mean, budget: lag },
			...lags.map(value => ({ value })),
			{ value: outcomes.at(-1)?.requests ?? 0, budget: requests },
		],
	};
}
