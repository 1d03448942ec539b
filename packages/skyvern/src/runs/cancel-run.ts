import { AnyBrowserError, isFinalTaskStatus, type Task } from '@anybrowser/core';
import { zCancelledRuns } from '../generated/schemas.ts';
import type { SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { readRun } from './read-run.ts';
import { readStates } from './read-states.ts';

/** The result of stopping many runs; every id is in one of the three. */
export interface CanceledRuns {
	/** Stopped. */
	readonly canceled: readonly string[];
	/** Had ended already, and stay as they are. */
	readonly ended: readonly string[];
	/** Could not be stopped, unknown ones included. */
	readonly failed: readonly string[];
}

/** How many ids one request takes. */
const maxIdsPerRequest = 100;

/** Stops one run. One that has ended, or ends meanwhile, stays as it is, and that isn't an error. */
export async function cancelRun(context: SkyvernContext, call: SkyvernCall, id: string): Promise<void> {
	const params = { path: { run_id: call.id(id, 'task id') } };
	const hasEnded = async (reading: SkyvernCall) => isFinalTaskStatus((await readRun(context, reading, id)).status);
	// Skyvern turns a completed run into a canceled one, or refuses, depending on the engine: so look first. A look has no
	// body that the caller's own could be added to.
	if (await hasEnded(call.with({ body: undefined }))) return;
	try {
		await call.idempotent(http => http.POST('/runs/{run_id}/cancel', { params }));
	} catch (error) {
		if (!AnyBrowserError.is(error) || error.status !== 400) throw error;
		// It may have ended between the look and the stop.
		if (!(await hasEnded(call.next()))) throw error;
	}
}

/** Stops many runs, a hundred a request. Those that have ended aren't sent: Skyvern might overwrite their state. */
export async function cancelRuns(
	context: SkyvernContext,
	call: SkyvernCall,
	ids: readonly string[],
): Promise<CanceledRuns> {
	const wanted = [...new Set(ids.map(id => call.id(id, 'task id')))];
	const result = { canceled: [] as string[], ended: [] as string[], failed: [] as string[] };
	const states = await readStates(context, call.next(), wanted);
	const running: string[] = [];
	for (const id of wanted) {
		const state = states.get(id);
		if (state === undefined) result.failed.push(id);
		else if (isFinalTaskStatus(state.task.status)) result.ended.push(id);
		else running.push(id);
	}
	for (let start = 0; start < running.length; start += maxIdsPerRequest) {
		const run_ids = running.slice(start, start + maxIdsPerRequest);
		const { cancelled } = await call.repeatable(zCancelledRuns, http =>
			http.POST('/runs/cancel', { body: { run_ids } }),
		);
		const stopped = new Set(cancelled);
		const others = run_ids.filter(id => !stopped.has(id));
		result.canceled.push(...run_ids.filter(id => stopped.has(id)));
		if (others.length === 0) continue;
		// Some of them may have ended between the look and the stop, or by an earlier attempt of this request.
		const now = await readStates(context, call.next(), others);
		for (const id of others) result[outcomeOf(now.get(id)?.task)].push(id);
	}
	return result;
}

function outcomeOf(task: Task | undefined): keyof CanceledRuns {
	if (task?.status === 'canceled') return 'canceled';
	return task !== undefined && isFinalTaskStatus(task.status) ? 'ended' : 'failed';
}
