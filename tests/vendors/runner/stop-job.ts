import type { RequestOptions } from '@anybrowser/core';
import type { RunnerContext } from './runner-context.ts';

/** Stops a job. */
export async function stopJob(
	{ begin }: RunnerContext,
	id: string,
	request: RequestOptions | undefined,
): Promise<void> {
	const call = begin('tasks.cancel', request);
	const path = ['jobs', call.id(id, 'task id'), 'stop'];
	await call.idempotent(send => send({ method: 'POST', path }));
}
