import type { TaskServer } from './task-server.ts';
import type { Waiter } from './waiters.ts';

export interface TimedOutcome {
	/** Seconds from each task's end until its wait noticed. */
	readonly lags: readonly number[];
	/** Those that start the tasks included. */
	readonly requests: number;
}

/** Starts tasks at once, and waits for all of them. */
export async function timeTasks(waiter: Waiter, server: TaskServer, lengths: readonly number[]): Promise<TimedOutcome> {
	const key = crypto.randomUUID();
	const account = server.account(key);
	const run = waiter.start(server, key);
	const lags = await Promise.all(
		lengths.map(async ms => {
			const id = await run(ms);
			const noticedAt = performance.now();
			const task = account.find(id);
			if (task === undefined) throw new Error(`${waiter.name} waited for a task that it did not start`);
			return (noticedAt - task.endsAt) / 1_000;
		}),
	);
	return { lags, requests: account.requests };
}
