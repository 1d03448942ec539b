import type { RequestOptions, Task, TaskOperations } from '@anybrowser/core';
import { appearedSince, readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import type { JobRecord } from '../service/records.ts';
import { browserRequest } from './browser-request.ts';
import { listed } from './listed.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import { again } from './memory-sessions.ts';
import { toTask } from './to-task.ts';

/** Tasks: what the service calls jobs. */
export function memoryTasks(context: MemoryContext): TaskOperations {
	const { runtime, guard, made, send } = context;

	async function get(id: string, request?: RequestOptions): Promise<Task> {
		const operation = 'tasks.get';
		const path = ['jobs', context.pathId(id, 'task id', operation)];
		const raw = await runtime.call<JobRecord>({
			operation: { name: operation, kind: 'read' },
			scope: runtime.open(request),
			schema: memoryAnswers.job,
			send: send({ method: 'GET', path }),
		});
		return toTask(context, raw);
	}

	const list: TaskOperations['list'] = (query = {}, request) => {
		const jobs = { path: 'jobs', schema: memoryAnswers.jobs };
		return listed(context, 'tasks.list', jobs, query, request, raw => toTask(context, raw));
	};

	const cancel: TaskOperations['cancel'] = async (id, request) => {
		const operation = 'tasks.cancel';
		const path = ['jobs', context.pathId(id, 'task id', operation), 'stop'];
		await runtime.call({
			operation: { name: operation, kind: 'idempotent' },
			scope: runtime.open(request),
			send: send({ method: 'POST', path }),
		});
	};

	return {
		get,
		list,
		cancel,
		getMany: (ids, request) => readOneByOne(ids, id => get(id, request)),

		async create(options, request) {
			const operation = 'tasks.create';
			const warnings = guard.check(operation, taskCapabilities(options, context.provider));
			const { prompt, schema, maxSteps, sessionId } = options;
			if (sessionId !== undefined) context.pathId(sessionId, 'session id', operation);
			const body = {
				prompt,
				...(sessionId !== undefined && { browser: sessionId }),
				...(schema !== undefined && { shape: schema }),
				...(maxSteps !== undefined && { steps: maxSteps }),
				...browserRequest(options),
			};
			const raw = await runtime.call<JobRecord>({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: async since => appearedSince((await list({}, again(request))).items, since, id => made.has(id)),
				},
				scope: runtime.open(request),
				schema: memoryAnswers.job,
				send: send({ method: 'POST', path: ['jobs'], body }),
				undo: job => cancel(job.id, again(request)),
			});
			made.add(raw.id);
			return toTask(context, raw, warnings);
		},
	};
}
