import type { RequestOptions, Task, TaskOperations, TaskStep } from '@anybrowser/core';
import {
	appearedSince,
	type Credentials,
	readOneByOne,
	secretValues,
	taskCapabilities,
} from '@anybrowser/core/provider';
import type { JobRecord, NoteRecord } from '../service/records.ts';
import { browserRequest } from './browser-request.ts';
import { listed } from './listed.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';
import { toStep } from './to-step.ts';
import { toTask } from './to-task.ts';

/** Tasks: what the service calls jobs. */
export function memoryTasks(context: MemoryContext): Omit<TaskOperations, 'reply'> {
	const { begin, made } = context;

	async function get(id: string, request?: RequestOptions): Promise<Task> {
		const call = begin('tasks.get', request);
		const path = ['jobs', call.id(id, 'task id')];
		const raw = await call.read<JobRecord>(memoryAnswers.job, send => send({ method: 'GET', path }));
		return call.requireSame(id, toTask(context, raw));
	}

	const list: TaskOperations['list'] = (query = {}, request) =>
		listed(
			{
				begin: () => begin('tasks.list', request),
				path: 'jobs',
				schema: memoryAnswers.jobs,
				convert: raw => toTask(context, raw),
			},
			query,
		);

	const cancel: TaskOperations['cancel'] = async (id, request) => {
		const call = begin('tasks.cancel', request);
		const path = ['jobs', call.id(id, 'task id'), 'stop'];
		await call.idempotent(send => send({ method: 'POST', path }));
	};

	const findSince = (since: () => Date, credentials: Credentials) =>
		appearedSince(list({}, credentials), since, id => made.has(id));

	// A note's number is where the next one starts.
	const steps: TaskOperations['steps'] = (id, query = {}, request) =>
		listed<NoteRecord, TaskStep>(
			{
				begin: () => begin('tasks.steps', request),
				path: call => ['jobs', call.id(id, 'task id'), 'notes'],
				schema: memoryAnswers.notes,
				convert: raw => toStep(context.provider, raw),
			},
			query,
		);

	return {
		get,
		steps,
		list,
		cancel,
		getMany: (ids, request) => readOneByOne(ids, id => get(id, request)),

		async create(options, request) {
			const call = begin('tasks.create', request);
			const warnings = call.check(taskCapabilities(options, context.provider));
			const { prompt, schema, maxSteps, webhookUrl, sessionId } = options;
			const secrets = secretValues(options).map(([name, secret]) => [
				name,
				{ text: secret.value, ...(secret.allowedUrls !== undefined && { sites: secret.allowedUrls }) },
			]);
			if (sessionId !== undefined) call.id(sessionId, 'session id');
			const body = {
				prompt,
				...(sessionId !== undefined && { browser: sessionId }),
				...(schema !== undefined && { shape: schema }),
				...(maxSteps !== undefined && { steps: maxSteps }),
				...(webhookUrl !== undefined && { tell: webhookUrl }),
				...(secrets.length > 0 && { hidden: Object.fromEntries(secrets) }),
				...browserRequest(options),
			};
			const raw = await call.write<JobRecord>(
				memoryAnswers.job,
				send => send({ method: 'POST', path: ['jobs'], body }),
				{
					lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: since => findSince(since, call.credentials),
					undo: job => cancel(job.id, call.credentials),
					idOf: job => job.id,
				},
			);
			made.add(raw.id);
			return toTask(context, raw, warnings);
		},
	};
}
