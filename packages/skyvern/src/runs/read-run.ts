import { AnyBrowserError, isFinalSessionStatus, type Task } from '@anybrowser/core';
import { type CallScope, followUp, requireSameId } from '@anybrowser/core/provider';
import { zRun } from '../generated/schemas.ts';
import { readSession } from '../sessions/read-session.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { toTask } from './to-task.ts';

/** Reads one run, whatever its kind. */
export async function readRun(context: SkyvernContext, operation: string, id: string, scope: CallScope): Promise<Task> {
	const { runtime, api, provider } = context;
	const run_id = context.pathId(id, 'task id', operation);
	const raw = await runtime.call({
		operation: { name: operation, kind: 'read' },
		scope,
		schema: zRun,
		send: init => api.GET('/runs/{run_id}', { ...init, params: { path: { run_id } } }),
	});
	const task = toTask(context, raw);
	requireSameId({ provider, operation, asked: id, answered: task.id });
	const isUnexplained = task.status === 'failed' && task.failure?.code === null;
	if (!isUnexplained || !(await sessionEndedFirst(context, operation, task, followUp(scope)))) return task;
	return toTask(context, raw, [], 'session_closed');
}

/** Whether the run's session was over before the run was: then that is why it failed, whatever the reason says. */
async function sessionEndedFirst(
	context: SkyvernContext,
	operation: string,
	task: Task,
	scope: CallScope,
): Promise<boolean> {
	const { sessionId, endedAt } = task;
	if (sessionId === null || endedAt === null) return false;
	try {
		const session = await readSession(context, operation, sessionId, scope);
		return isFinalSessionStatus(session.status) && session.endedAt !== null && session.endedAt <= endedAt;
	} catch (error) {
		// The run was read; that its session can't be is no reason to lose it.
		if (AnyBrowserError.is(error)) return false;
		throw error;
	}
}
