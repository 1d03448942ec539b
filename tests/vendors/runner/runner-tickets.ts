import type { CreateTaskOptions, StartProof, Task, TicketOperations } from '@anybrowser/core';
import { taskCapabilities, vendorTime } from '@anybrowser/core/provider';
import { listJobs } from './list-jobs.ts';
import type { RunnerContext } from './runner-context.ts';
import { startJob } from './start-job.ts';

/** Milliseconds after which the list surely shows a job. */
const settleTime = 2_000;

/** Starts that are proven by the note that a job keeps. */
export function runnerTickets(context: RunnerContext): TicketOperations {
	const { begin } = context;
	const tasks: StartProof<CreateTaskOptions, Task> = {
		settleTime,

		async open(options, request) {
			begin('tasks.create', request).check(taskCapabilities(options, 'runner'));
			return { sessionId: null, route: null };
		},

		start: ({ key, sendUntil }, options, request) =>
			startJob(context, begin('tasks.create', request), options, { note: key, sendUntil }),

		async find({ key }, _options, request) {
			const proven: Task[] = [];
			for await (const task of listJobs(context, { note: key }, request)) proven.push(task);
			return { proven, likely: [] };
		},
	};
	return { now: vendorTime(context), tasks };
}
