import type { CreateTaskOptions, Task, Warning } from '@anybrowser/core';
import { zTaskRun, zWorkflowRun } from '../generated/schemas.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { createRun, type RunStart } from './create-run.ts';
import { loginRequest } from './login-request.ts';
import { taskRequest } from './task-request.ts';
import { toTask } from './to-task.ts';

/** Asks for a task's run. Its options were checked. */
export async function startTask(
	context: SkyvernContext,
	call: SkyvernCall,
	options: CreateTaskOptions,
	{ warnings, sendUntil }: Pick<RunStart<never>, 'sendUntil'> & { readonly warnings: readonly Warning[] },
): Promise<Task> {
	const { credential } = options;
	if (credential?.vault !== undefined) {
		const login = loginRequest(options, credential);
		const run = await createRun(context, call, {
			sessionId: options.sessionId,
			schema: zWorkflowRun,
			send: http => http.POST('/run/tasks/login', { body: login }),
		});
		return toTask(context, run, { warnings });
	}
	const body = taskRequest(options);
	const raw = await createRun(context, call, {
		sessionId: options.sessionId,
		schema: zTaskRun,
		send: http => http.POST('/run/tasks', { body }),
		sendUntil,
	});
	return toTask(context, raw, { warnings: [...warnings, ...ignoredFiles(context, options, raw)] });
}

/** A server before 1.0.56 takes files without a word, and ignores them. */
function ignoredFiles(
	{ provider }: SkyvernContext,
	{ files }: CreateTaskOptions,
	raw: Schemas['TaskRun'],
): readonly Warning[] {
	if (files === undefined || files.length === 0 || raw.run_request?.file_ids) return [];
	const message = 'the server has not taken the files: Skyvern 1.0.56 or later does';
	return [{ code: 'unsupported', provider, capability: 'task.files', message }];
}
