import type { TaskAccount, TaskRequest, TimedTask } from './task-server.ts';

/** `POST /task`, `GET /task` and `GET /task/{id}` as Smooth answers them, but never holding a read. */
export function answerSmooth(
	account: TaskAccount,
	{ method, path, query, body }: TaskRequest,
): { readonly status: number; readonly value: unknown } {
	if (path === '/task' && method === 'POST') return { status: 200, value: { r: view(account.add(body['task'])) } };
	if (path === '/task') {
		const before = Number(query.get('t') ?? Number.POSITIVE_INFINITY);
		const older = account.tasks.filter(task => Math.floor(task.createdAt / 1_000) < before);
		return { status: 200, value: { r: older.slice(0, Number(query.get('l') ?? 32)).map(view) } };
	}
	const task = account.find(path.slice('/task/'.length));
	if (task === undefined) return { status: 404, value: { detail: 'Task not found' } };
	return { status: task.isDone ? 200 : 202, value: { r: view(task) } };
}

function view({ id, isDone, createdAt }: TimedTask): object {
	return {
		id,
		status: isDone ? 'done' : 'running',
		output: isDone ? id : null,
		credits_used: 1,
		device: 'desktop',
		live_url: null,
		recording_url: null,
		downloads_url: null,
		created_at: Math.floor(createdAt / 1_000),
		events: null,
	};
}
