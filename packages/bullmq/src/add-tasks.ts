import { AnyBrowserError, type Client } from '@anybrowser/core';
import { type BatchTask, type CheckedTask, checkTasks } from '@anybrowser/core/batch';
import type { BackoffOptions, Job, Queue } from 'bullmq';
import { jobIdOf, type TaskJobData, toTaskJob, whyNoTaskJob } from './task-job.ts';
import { unlessAborted } from './unless-aborted.ts';

/** How tasks are put into a queue. */
export interface AddTasksOptions {
	/** How many more tasks are started for one that ended without success. Default: 0. */
	readonly retries?: number | undefined;
	/** BullMQ's, between those. Default: at once. */
	readonly backoff?: number | BackoffOptions | undefined;
	/** Ends it, with the signal's reason: what was added stays. Redis, when it is away, is waited for as long as that. */
	readonly signal?: AbortSignal | undefined;
}

/** How many jobs one request to Redis adds or reads. */
const chunkSize = 500;

/** Problems that one message names. */
const maxNamed = 20;

/**
 * Puts tasks into a queue, each once: a task that is in it already stays as it is, so that this may be done again. One that
 * is parked is looked for once more.
 *
 * @returns The ids of the jobs, in the order of the tasks.
 * @throws AnyBrowserError `invalid_request` before anything is added, when a task can't be started as it is, or when the
 * queue has other jobs than those of these tasks.
 */
export async function addTasks(
	queue: Queue,
	browsers: Client,
	tasks: Iterable<BatchTask>,
	{ retries = 0, backoff, signal }: AddTasksOptions = {},
): Promise<readonly string[]> {
	const { checked, problems } = await checkTasks(browsers, [...tasks]);
	if (problems.length > 0) throw refusal(problems.map(({ index, message }) => `task number ${index + 1}: ${message}`));
	const jobs = checked.map(toTaskJob);
	const parked = await refuseStrangers(queue, checked, signal);
	const opts = { attempts: retries + 1, ...(backoff !== undefined && { backoff }) };
	for (let start = 0; start < jobs.length; start += chunkSize) {
		const adding = queue.addBulk(
			jobs
				.slice(start, start + chunkSize)
				.map(data => ({ name: 'task', data, opts: { ...opts, jobId: jobIdOf(data.id) } })),
		);
		await unlessAborted(adding, signal);
	}
	for (const job of parked) await unlessAborted(job.retry('failed'), signal);
	return jobs.map(({ id }) => jobIdOf(id));
}

/**
 * @returns The jobs that are parked.
 * @throws AnyBrowserError `invalid_request` for a queue with jobs that aren't these tasks'.
 */
async function refuseStrangers(
	queue: Queue,
	checked: readonly CheckedTask[],
	signal: AbortSignal | undefined,
): Promise<readonly Job<TaskJobData>[]> {
	const requests = new Map(checked.map(({ task, request }) => [jobIdOf(task.id), request]));
	const strangers: string[] = [];
	const parked: Job<TaskJobData>[] = [];
	for (let start = 0; ; start += chunkSize) {
		const jobs = await unlessAborted(queue.getJobs(undefined, start, start + chunkSize - 1, true), signal);
		for (const job of jobs) {
			const data: Partial<TaskJobData> = job?.data ?? {};
			const problem = whyNoTaskJob(data);
			const request = requests.get(job?.id ?? '');
			if (problem !== undefined) strangers.push(`the job ${job?.id}: ${problem}`);
			else if (request === undefined) strangers.push(`the task ${JSON.stringify(data.id)} is not among these`);
			else if (request !== data.request) {
				strangers.push(`the task ${JSON.stringify(data.id)} had another prompt or other options`);
			} else if (data.failure?.status === 'parked' && job.finishedOn) parked.push(job);
		}
		if (jobs.length === 0) break;
	}
	if (strangers.length > 0)
		throw refusal(strangers, `the queue "${queue.name}" is that of other tasks. Name another one`);
	return parked;
}

function refusal(reasons: readonly string[], what?: string): AnyBrowserError {
	const named = reasons.slice(0, maxNamed).join('; ');
	const more = reasons.length > maxNamed ? `; and ${reasons.length - maxNamed} more` : '';
	const message = what === undefined ? `addTasks: ${named}${more}` : `addTasks: ${what}: ${named}${more}`;
	return new AnyBrowserError('invalid_request', message, { operation: 'addTasks' });
}
