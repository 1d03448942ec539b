import type { SendRequest } from '@anybrowser/contract/example';
import type { CreateTaskOptions, Task } from '@anybrowser/core';
import { appearedSince, type ProviderCall, secretValues, taskCapabilities } from '@anybrowser/core/provider';
import { listJobs } from './list-jobs.ts';
import { jobShape, type RunnerContext, toTask } from './runner-context.ts';
import type { JobRecord } from './runner-service.ts';
import { stopJob } from './stop-job.ts';

/** How a job is started besides its options, where a ticket finds it again. */
interface JobStart {
	/** Kept with the job, and told with it. */
	readonly note: string;
	/** Since when it must not be sent any more, by the clock's `now()`. */
	readonly sendUntil: number;
}

/** Asks for a job. One that is found again by its note isn't stopped when its caller has left. */
export async function startJob(
	context: RunnerContext,
	call: ProviderCall<SendRequest>,
	options: CreateTaskOptions,
	start?: JobStart,
): Promise<Task> {
	const { made } = context;
	const warnings = call.check(taskCapabilities(options, 'runner'));
	const { prompt, schema, maxSteps } = options;
	const secrets = secretValues(options).map(([name, { value }]) => [name, value]);
	const body = {
		goal: prompt,
		...(schema !== undefined && { shape: schema }),
		...(maxSteps !== undefined && { effort: maxSteps }),
		...(secrets.length > 0 && { words: Object.fromEntries(secrets) }),
		...(start && { note: start.note }),
	};
	const raw = await call.write<JobRecord>(jobShape, send => send({ method: 'POST', path: ['jobs'], body }), {
		lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
		findSince: since => appearedSince(listJobs(context, {}, call.credentials), since, id => made.has(id)),
		...(start ? { sendUntil: start.sendUntil } : { undo: ({ id }) => stopJob(context, id, call.credentials) }),
	});
	made.add(raw.id);
	return toTask(context, raw, warnings);
}
