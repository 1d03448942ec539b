import type { BatchResult } from 'anybrowser/batch';
import { promptOf } from './chaos-tasks.ts';

/** What became of the tasks, counted where they were done. */
export interface ChaosReport {
	readonly provider: string;
	readonly store: string;
	readonly tasks: number;
	/** How many tasks the agent was given, and how many it did. */
	readonly started: number;
	readonly finished: number;
	readonly succeeded: number;
	/** May have been started or not, each with its reason. */
	readonly parked: number;
	readonly parkedWhy: readonly string[];
	/** Without a result, or with one that says it has failed. */
	readonly lost: number;
	readonly lostWhy: readonly string[];
	/** Done more often than they were asked for. */
	readonly double: number;
	/** Results that are another task's. */
	readonly swapped: number;
	/** Sessions that nobody has closed; `sessions.reap` would. */
	readonly sessionsLeft: number;
	/** How workers were killed. */
	readonly deaths: Readonly<Record<string, number>>;
	readonly dropped: number;
	readonly restarts: number;
	readonly seconds: number;
}

/** Counts results against what the agent was given. */
export function countChaos(
	tasks: number,
	started: ReadonlyMap<string, number>,
	results: readonly Pick<BatchResult, 'id' | 'status' | 'taskId'>[],
): Pick<ChaosReport, 'succeeded' | 'parked' | 'parkedWhy' | 'lost' | 'lostWhy' | 'double' | 'swapped'> {
	const byId = new Map(results.map(result => [result.id, result]));
	const parkedOf = new Map<string, number>();
	const askedOf = new Map<string, number>();
	const taskIds = new Set<string | null>();
	const lostWhy: string[] = [];
	const parkedWhy: string[] = [];
	let succeeded = 0;
	let swapped = 0;
	for (let number = 0; number < tasks; number++) {
		const prompt = promptOf(number);
		const result = byId.get(`t${number}`);
		askedOf.set(prompt, (askedOf.get(prompt) ?? 0) + 1);
		const why = result !== undefined && 'error' in result ? JSON.stringify(result.error) : 'it has no result';
		if (result?.status === 'succeeded') {
			succeeded += 1;
			if (taskIds.has(result.taskId)) swapped += 1;
			taskIds.add(result.taskId);
		} else if (result?.status === 'parked') {
			parkedOf.set(prompt, (parkedOf.get(prompt) ?? 0) + 1);
			parkedWhy.push(`t${number}: ${why}`);
		} else lostWhy.push(`t${number}: ${why}`);
	}
	let double = 0;
	for (const [prompt, count] of started) double += Math.max(0, count - (askedOf.get(prompt) ?? 0));
	return { succeeded, parked: parkedWhy.length, parkedWhy, lost: lostWhy.length, lostWhy, double, swapped };
}

/** Whether nothing was lost, done twice or mistaken, and what is parked says why. */
export function isSound({ tasks, succeeded, parked, lost, double, swapped }: ChaosReport): boolean {
	return lost === 0 && double === 0 && swapped === 0 && succeeded + parked === tasks;
}

export function chaosLine(report: ChaosReport): string {
	const { provider, store, tasks, started, finished, succeeded, parked, lost, double, swapped } = report;
	const deaths = Object.entries(report.deaths).map(([how, count]) => `${count} ${how}`);
	return [
		`${isSound(report) ? '✓' : '✗'} ${provider}, ${store}: ${tasks} tasks in ${report.seconds.toFixed(1)} s`,
		`  started ${started}, finished ${finished}, results ${succeeded}, parked ${parked}, lost ${lost}, double ${double}, swapped ${swapped}`,
		`  killed ${deaths.join(', ') || 'nobody'}; ${report.dropped} answers dropped, ${report.restarts} restarts of Redis; ${report.sessionsLeft} sessions left`,
		...report.lostWhy.slice(0, 5).map(why => `    lost ${why}`),
		...report.parkedWhy.slice(0, 5).map(why => `    parked ${why}`),
	].join('\n');
}
