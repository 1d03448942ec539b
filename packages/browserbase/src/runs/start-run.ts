import type { CreateTaskOptions, Task, Warning } from '@anybrowser/core';
import { taskCapabilities } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zRun } from '../generated/schemas.ts';
import { checkBounds, checkValues } from './check-run.ts';
import { findRun } from './find-run.ts';
import { runRequest } from './run-request.ts';
import { stopRun } from './stop-run.ts';
import { toTask } from './to-task.ts';

/** How a run is started besides its options. */
interface RunStart {
	/** By which it is found when the answer is lost, where it has a schema. */
	readonly nonce: string;
	/**
	 * Since when it must not be sent any more, for a run that its ticket finds again: it isn't stopped when the caller has
	 * gone. Default: it may be sent at any time, and is stopped then.
	 */
	readonly sendUntil?: number | undefined;
}

/** Checks the options of a run before anything is sent. @returns Warnings about what Browserbase can't honour. */
export function checkRun(call: BrowserbaseCall, options: CreateTaskOptions, provider: string): readonly Warning[] {
	checkValues(call, options);
	if (options.sessionId !== undefined) call.id(options.sessionId, 'session id');
	const warnings = call.check(taskCapabilities(options, provider));
	checkBounds(call, options);
	return warnings;
}

/** Asks for a run. */
export async function startRun(
	context: BrowserbaseContext,
	call: BrowserbaseCall,
	options: CreateTaskOptions,
	{ nonce, sendUntil }: RunStart,
): Promise<Task> {
	const warnings = checkRun(call, options, context.provider);
	const body = runRequest(options, nonce);
	const raw = await call.write<Schemas['Run']>(zRun, http => http.POST('/v1/agents/runs', { body }), {
		lookFor: 'List the tasks, or call `reconcile()`: what it finds with a schema is it, and without one may be it.',
		findSince: since => findRun(context, call.detached('tasks.list'), { body, since }),
		...(sendUntil === undefined
			? { undo: ({ runId }) => stopRun(call.detached('tasks.cancel'), runId) }
			: { sendUntil }),
		idOf: ({ runId }) => runId,
	});
	return toTask(context, raw, { warnings });
}
