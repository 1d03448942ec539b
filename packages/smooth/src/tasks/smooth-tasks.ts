import {
	type CreateTaskOptions,
	isFinalTaskStatus,
	type RequestOptions,
	type Task,
	type TaskOperations,
} from '@anybrowser/core';
import { readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { checkBrowserOptions, checkMaxSteps, checkTools, type Refuse, refusals } from '../create/check-options.ts';
import { createEntry } from '../create/create-entry.ts';
import { cancelEntry } from '../entry/cancel-entry.ts';
import { listEntries } from '../entry/list-entries.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { parseSessionTaskId } from './session-task-id.ts';
import { createSessionTask, readSessionTask } from './session-tasks.ts';
import { toTask } from './to-task.ts';

/** Tasks: one-shot ones with a browser of their own, and those that a session's agent runs. */
export function smoothTasks(context: SmoothContext): TaskOperations {
	const { runtime, guard, kinds, provider } = context;

	async function get(id: string, request?: RequestOptions): Promise<Task> {
		const operation = 'tasks.get';
		const scope = runtime.open(request);
		const inSession = parseSessionTaskId(context.pathId(id, 'task id', operation));
		if (inSession !== undefined) return readSessionTask(context, inSession, operation, scope);
		return toTask(context, await readEntry(context, operation, id, scope));
	}

	return {
		get,

		async create(options, request) {
			const operation = 'tasks.create';
			const warnings = guard.check(operation, taskCapabilities(options, provider));
			const refuse = refusals(provider, operation);
			checkBrowserOptions(options, refuse);
			checkMaxSteps(options.maxSteps, refuse);
			checkProviderOptions(options, refuse);
			checkTools(options.providerOptions?.smooth, refuse);
			const { prompt, schema, maxSteps, url, sessionId } = options;
			if (sessionId !== undefined) {
				const scope = runtime.open(request);
				return createSessionTask(context, options, context.pathId(sessionId, 'session id', operation), scope, warnings);
			}
			const entry = await createEntry(context, {
				kind: 'task',
				options,
				request,
				work: {
					task: prompt,
					...(url !== undefined && { url }),
					...(schema !== undefined && { response_model: schema }),
					...(maxSteps !== undefined && { max_steps: maxSteps }),
				},
				convert: found => toTask(context, found),
				discard: (id, scope) => cancelEntry(context, 'tasks.cancel', id, scope),
			});
			return toTask(context, entry, warnings);
		},

		getMany: (ids, request) => readOneByOne(ids, id => get(id, request)),

		list(query = {}, request) {
			return listEntries(context, 'tasks.list', query, request)
				.filter(entry => kinds.get(entry.id) !== 'session')
				.map(entry => toTask(context, entry));
		},

		async cancel(id, request) {
			const operation = 'tasks.cancel';
			if (parseSessionTaskId(context.pathId(id, 'task id', operation)) === undefined) {
				await cancelEntry(context, operation, id, runtime.open(request));
				return;
			}
			const task = await get(id, request);
			if (!isFinalTaskStatus(task.status)) throw guard.refusal(operation, 'tasks.cancelInSession');
		},
	};
}

/** What only Smooth has is for either kind of task, and not dropped where it means nothing. */
function checkProviderOptions({ sessionId, providerOptions }: CreateTaskOptions, refuse: Refuse): void {
	for (const [name, value] of Object.entries(providerOptions?.smooth ?? {})) {
		if (value === undefined || (name === 'secrets') === (sessionId !== undefined)) continue;
		const where = name === 'secrets' ? 'is for a task in a session' : 'is set when the session is opened';
		throw refuse(`\`providerOptions.smooth.${name}\` ${where}`);
	}
}
