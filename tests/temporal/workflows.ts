// The workflows of the tests, which run in Temporal's sandbox.
import { type RunTaskOptions, runTask, type TaskOutcome, type TaskRequest } from '@anybrowser/temporal/workflow';
import { z } from 'zod';

const done = z.object({ done: z.string() });

export async function task(request: TaskRequest, options: RunTaskOptions): Promise<TaskOutcome> {
	const { output, ...outcome } = await runTask(request, options);
	return { ...outcome, output: done.parse(output) };
}
