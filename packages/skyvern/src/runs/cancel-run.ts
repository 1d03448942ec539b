import { AnyBrowserError, isFinalTaskStatus, type Task } from '@anybrowser/core';
import { type CallScope, followUp } from '@anybrowser/core/provider';
import { zCancelledRuns } from '../generated/schemas.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { readRun } from './read-run.ts';
import { readStates } from './read-states.ts';

/** What came of stopping many runs; every id is in one of the three. */
export interface CanceledRuns {
	/** Stopped. */
	readonly canceled: readonly string[];
	/** Had ended already, and stay as they are. */
	readonly ended: readonly string[];
	/** Could not be stopped, unknown ones included. */
	readonly failed: readonly string[];
}

/** How many ids one request takes. */
const mostAtOnce = 100;

/** Stops one run. One that has ended, or ends meanwhile, stays as it is, and that isn't an error. */
export async function cancelRun(
	context: SkyvernContext,
	operation: string,
	id: string,
	scope: CallScope,
): Promise<void> {
	const { runtime, api } = context;
	const run_id = context.pathId(id, 'task id', operation);
	const { body: _body, ...reading } = scope;
	// Skyvern turns a completed run into a canceled one, or refuses, depending on the engine: so look first.
	if (isFinalTaskStatus((await readRun(context, operation, run_id, reading)).status)) return;
	try {
		await runtime.call({
			operation: { name: operation, kind: 'idempotent' },
			scope,
			send: init => api.POST('/runs/{run_id}/cancel', { ...init, params: { path: { run_id } } }),
		});
	} catch (error) {
		if (!AnyBrowserError.is(error) || error.status !== 400) throw error;
		// It may have ended between the look and the stop.
		if (!isFinalTaskStatus((await readRun(context, operation, run_id, followUp(scope))).status)) throw error;
	}
}

/** Stops many runs, a hundred a request. Those that have ended aren't sent: Skyvern might overwrite what they came to. */
export async function cancelRuns(
	context: SkyvernContext,
	ids: readonly string[],
	scope: CallScope,
): Promise<CanceledRuns> {
	const { runtime, api } = context;
	const operation = 'runs.cancelMany';
	const wanted = [...new Set(ids.map(id => context.pathId(id, 'task id', operation)))];
	const result = { canceled: [] as string[], ended: [] as string[], failed: [] as string[] };
	const states = await readStates(context, operation, wanted, followUp(scope));
	const running: string[] = [];
	for (const id of wanted) {
		const state = states.get(id);
		if (state === undefined) result.failed.push(id);
		else if (isFinalTaskStatus(state.task.status)) result.ended.push(id);
		else running.push(id);
	}
	for (let start = 0; start < running.length; start += mostAtOnce) {
		const run_ids = running.slice(start, start + mostAtOnce);
		const { cancelled } = await runtime.call({
			operation: { name: operation, kind: 'repeatable' },
			scope,
			schema: zCancelledRuns,
			send: init => api.POST('/runs/cancel', { ...init, body: { run_ids } }),
		});
		const stopped = new Set(cancelled);
		const others = run_ids.filter(id => !stopped.has(id));
		result.canceled.push(...run_ids.filter(id => stopped.has(id)));
		if (others.length === 0) continue;
		// Some of them may have ended between the look and the stop, or by an earlier attempt of this request.
		const now = await readStates(context, operation, others, followUp(scope));
		for (const id of others) result[whatBecameOf(now.get(id)?.task)].push(id);
	}
	return result;
}

function whatBecameOf(task: Task | undefined): keyof CanceledRuns {
	if (task?.status === 'canceled') return 'canceled';
	return task !== undefined && isFinalTaskStatus(task.status) ? 'ended' : 'failed';
}
