import type { TaskAccount, TaskRequest, TimedTask } from './task-server.ts';

/** `POST`, `GET /v1/agents/runs` and `GET /v1/agents/runs/{id}` as Browserbase answers them. */
export function answerBrowserbase(
	account: TaskAccount,
	{ method, path, query, body }: TaskRequest,
): { readonly status: number; readonly value: unknown } {
	const [, id] = /^(?:\/v1)?\/agents\/runs(?:\/(.+))?$/.exec(path) ?? [];
	if (id !== undefined) {
		const task = account.find(id);
		if (task) return { status: 200, value: view(task) };
		return { status: 404, value: { statusCode: 404, error: 'Not Found', message: 'Run not found' } };
	}
	if (method === 'POST') return { status: 201, value: view(account.add(body['task'])) };
	const limit = Number(query.get('limit') ?? 20);
	const start = Number(query.get('cursor') ?? 0);
	const end = start + limit;
	const nextCursor = end < account.tasks.length ? String(end) : null;
	return { status: 200, value: { data: account.tasks.slice(start, end).map(view), limit, nextCursor } };
}

function view({ id, isDone, createdAt }: TimedTask): object {
	const at = new Date(createdAt).toISOString();
	return {
		runId: id,
		task: 'do it',
		status: isDone ? 'COMPLETED' : 'RUNNING',
		createdAt: at,
		updatedAt: at,
		...(isDone && { result: { output: id } }),
	};
}
