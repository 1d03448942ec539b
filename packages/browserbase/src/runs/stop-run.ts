import { AnyBrowserError } from '@anybrowser/core';
import type { BrowserbaseCall } from '../browserbase-context.ts';
import { zRun } from '../generated/schemas.ts';
import { readRawRun } from './read-run.ts';

const finalStatuses = ['COMPLETED', 'FAILED', 'STOPPED', 'TIMED_OUT'];

/** Stops one run. One that has ended stays as it is, and that isn't an error. */
export async function stopRun(call: BrowserbaseCall, id: string): Promise<void> {
	const params = { path: { runId: call.id(id, 'task id') } };
	try {
		await call.idempotent(http => http.POST('/v1/agents/runs/{runId}/stop', { params }), zRun);
	} catch (error) {
		if (!AnyBrowserError.is(error, 'conflict')) throw error;
		// That it has finished is what a conflict says; the run itself is believed.
		if (!(await hasFinished(call.next(), id))) throw error;
	}
}

/** Whether a run has finished; one that can't be read hasn't. */
async function hasFinished(call: BrowserbaseCall, id: string): Promise<boolean> {
	try {
		return finalStatuses.includes((await readRawRun(call, id)).status);
	} catch (error) {
		if (AnyBrowserError.is(error)) return false;
		throw error;
	}
}
