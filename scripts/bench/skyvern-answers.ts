import type { TaskAccount, TaskRequest, TimedTask } from './task-server.ts';

/** `POST /run/tasks`, `GET /runs` and `GET /runs/{id}` as Skyvern answers them. */
export function answerSkyvern(
	account: TaskAccount,
	{ path, query, body }: TaskRequest,
): { readonly status: number; readonly value: unknown } {
	if (path === '/run/tasks') return { status: 200, value: view(account.add(body['prompt'])) };
	if (path === '/runs') {
		const size = Number(query.get('page_size') ?? 10);
		const start = (Number(query.get('page') ?? 1) - 1) * size;
		return { status: 200, value: account.tasks.slice(start, start + size).map(summary) };
	}
	const task = account.find(path.slice('/runs/'.length));
	return task ? { status: 200, value: view(task) } : { status: 404, value: { detail: 'Run not found' } };
}

function view(task: TimedTask): object {
	const { id, isDone } = task;
	return {
		run_id: id,
		status: isDone ? 'completed' : 'running',
		output: isDone ? id : null,
		failure_reason: null,
		created_at: zoneless(task.createdAt),
		modified_at: zoneless(task.createdAt),
		run_type: 'task_v2',
		browser_session_id: null,
		errors: null,
		step_count: 1,
	};
}

function summary({ id, isDone, createdAt }: TimedTask): object {
	return {
		task_run_id: id,
		run_id: id,
		task_run_type: 'task_v2',
		status: isDone ? 'completed' : 'running',
		title: null,
		started_at: null,
		finished_at: null,
		created_at: zoneless(createdAt),
	};
}

function zoneless(time: number): string {
	return new Date(time).toISOString().replace('Z', '');
}
