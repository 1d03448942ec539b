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
 * Runs in a session. Skyvern says what is under way there, and a server from 1.0.56 on finds what ran there. An older one
 * doesn't, and a run of the engine 2.0 doesn't tell in which session it was asked to run: there all that was started since
 * in the same words may be it.
 */
export async function findInSession(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, isOwn, mark, prompt }: SessionSearch,
): Promise<FoundStart<Task>> {
	/** Reads runs, and those of the same words alone where the session isn't the task's own. */
	const read = async (ids: readonly string[]) => {
		const tasks = new Map<string, Task>();
		for (const id of ids) {
			const task = await readWhatever(context, call, id);
			if (isOwn || requestOf(task)?.prompt === prompt) tasks.set(task.id, task);
		}
		return [...tasks.values()];
	};
	const { raw } = await readSession(context, call, sessionId);
	// The cast is sound: the snapshot was made of Skyvern's answer.
	const session = raw as Schemas['BrowserSession'];
	const named = await listRuns(context, () => call.next(), { search: sessionId, limit: 100 });
	const ids = [...(session.runnable_id ? [session.runnable_id] : []), ...named.items.map(({ id }) => id)];
	const there = await read([...new Set(ids)]);
	if (there.length > 0) return isOwn ? { proven: there, likely: [] } : { proven: [], likely: there };
	// Newer servers tell how long a session still lives, and know what ran in it: finding nothing says something there.
	if (session.remaining_lifetime_seconds !== undefined) return { proven: [], likely: [] };
	const since = new Date(mark.sentAt.getTime() - maxClockErrorMs);
	const listed = listRuns(context, () => call.next(), { limit: 100 });
	const recent = await appearedSince(
		listed,
		() => since,
		id => context.sessionOfRun.get(id) !== undefined,
	);
	const likely = await read(recent.map(({ id }) => id));
	const elsewhere = (task: Task) => ![null, undefined, sessionId].includes(requestOf(task)?.browser_session_id);
	return { proven: [], likely: likely.filter(task => requestOf(task)?.prompt === prompt && !elsewhere(task)) };
}

/** A run of the engine 2.0 is listed by the id of its workflow's run, and answers with its own when it is read by that. */
async function readWhatever(context: SkyvernContext, call: SkyvernCall, id: string): Promise<Task> {
	const params = { path: { run_id: call.id(id, 'task id') } };
	return toTask(context, await call.next().read(zRun, http => http.GET('/runs/{run_id}', { params })));
}

/** What a run was asked for. */
function requestOf({ raw }: Task): Schemas['TaskRun']['run_request'] {
	// The cast is sound: a run's snapshot was made of Skyvern's answer.
	return (raw as Schemas['TaskRun']).run_request;
}
