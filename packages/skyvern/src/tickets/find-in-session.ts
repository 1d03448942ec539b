import type { FoundStart, StartMark, Task } from '@anybrowser/core';
import { appearedSince } from '@anybrowser/core/provider';
import { zRun } from '../generated/schemas.ts';
import { listRuns } from '../runs/list-runs.ts';
import { toTask } from '../runs/to-task.ts';
import { readSession } from '../sessions/read-session.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';

/** What is looked for. */
interface SessionSearch {
	readonly sessionId: string;
	/** Whether the session was opened for this task alone, so that whatever runs there is it. */
	readonly isOwn: boolean;
	readonly mark: StartMark;
	readonly prompt: string;
}

/** Milliseconds by which the two clocks may differ where the vendor's time wasn't known. */
const maxClockErrorMs = 10 * 60_000;

/**
 * Runs in a session. Skyvern says what is under way there, a newer server finds what ran there, and every server tells by
 * each run in which session it was asked to run.
 */
export async function findInSession(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, isOwn, mark, prompt }: SessionSearch,
): Promise<FoundStart<Task>> {
	const isThere = (task: Task) => requestOf(task)?.browser_session_id === sessionId;
	const isIt = (task: Task) => isThere(task) && (isOwn || requestOf(task)?.prompt === prompt);
	const found = (tasks: readonly Task[]): FoundStart<Task> =>
		isOwn ? { proven: tasks, likely: [] } : { proven: [], likely: tasks };
	const read = async (id: string) => {
		const params = { path: { run_id: call.id(id, 'task id') } };
		// A 2.0 run is listed by the id of its workflow's run, and read by that it answers with its own.
		return toTask(context, await call.next().read(zRun, http => http.GET('/runs/{run_id}', { params })));
	};
	const { raw } = await readSession(context, call, sessionId);
	// The cast is sound: the snapshot was made of Skyvern's answer.
	const { runnable_id } = raw as Schemas['BrowserSession'];
	if (runnable_id && /^tsk_/.test(runnable_id)) {
		const occupant = await read(runnable_id);
		if (isIt(occupant)) return found([occupant]);
	}
	const named = await listRuns(context, () => call.next(), { search: sessionId, limit: 100 });
	const listed = named.items.length > 0 ? named.items : await recent(context, call, mark);
	const tasks = new Map<string, Task>();
	for (const { id } of listed) {
		const task = await read(id);
		if (isIt(task)) tasks.set(task.id, task);
	}
	return found([...tasks.values()]);
}

/** What was started since, and isn't known to run elsewhere. */
async function recent(context: SkyvernContext, call: SkyvernCall, { sentAt }: StartMark): Promise<readonly Task[]> {
	const since = new Date(sentAt.getTime() - maxClockErrorMs);
	const listed = listRuns(context, () => call.next(), { limit: 100 });
	return appearedSince(
		listed,
		() => since,
		id => context.sessionOfRun.get(id) !== undefined,
	);
}

/** What a run was asked for. */
function requestOf({ raw }: Task): Schemas['TaskRun']['run_request'] {
	// The cast is sound: a run's snapshot was made of Skyvern's answer.
	return (raw as Schemas['TaskRun']).run_request;
}
