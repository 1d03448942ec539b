import { AnyBrowserError, isFinalSessionStatus, type Task } from '@anybrowser/core';
import { zRun } from '../generated/schemas.ts';
import { readSession } from '../sessions/read-session.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { toTask } from './to-task.ts';

/** Reads one run, whatever its kind. */
export async function readRun(context: SkyvernContext, call: SkyvernCall, id: string): Promise<Task> {
	const raw = await readRawRun(call, id);
	if (raw.status !== 'paused') return explainRun(context, call.next(), raw);
	const { readQuestion } = await import('./read-question.ts');
	return toTask(context, raw, { question: await readQuestion(context, call, raw) });
}

/** Reads one run as it is told. */
export async function readRawRun(call: SkyvernCall, id: string): Promise<Schemas['Run']> {
	const params = { path: { run_id: call.id(id, 'task id') } };
	const raw = await call.read(zRun, http => http.GET('/runs/{run_id}', { params }));
	call.requireSame(id, { id: raw.run_id });
	return raw;
}

/** A run as a task; of a failure that the run has no code for, its session may tell the reason. */
export async function explainRun(context: SkyvernContext, call: SkyvernCall, raw: Schemas['Run']): Promise<Task> {
	const task = toTask(context, raw);
	const isUnexplained = task.status === 'failed' && task.failure?.code === null;
	if (!isUnexplained || !(await sessionEndedFirst(context, call, task))) return task;
	return toTask(context, raw, { endedWith: 'session_closed' });
}

/** Whether the run's session was over before the run was: then that is why it failed, whatever the reason says. */
async function sessionEndedFirst(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, endedAt }: Task,
): Promise<boolean> {
	if (sessionId === null || endedAt === null) return false;
	try {
		const session = await readSession(context, call, sessionId);
		return isFinalSessionStatus(session.status) && session.endedAt !== null && session.endedAt <= endedAt;
	} catch (error) {
		// The run was read; that its session can't be is no reason to lose it.
		if (AnyBrowserError.is(error)) return false;
		throw error;
	}
}
