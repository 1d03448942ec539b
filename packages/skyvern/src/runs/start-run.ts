import type { RequestOptions, TaskHandle } from '@anybrowser/core';
import type { AttemptInit, Reply } from '@anybrowser/core/provider';
import { zWorkflowRun } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import type { Refuse } from '../wire/refusals.ts';
import { checkProfileId, checkUrl } from './check-task.ts';
import { createRun, type RunStart } from './create-run.ts';
import { toTask } from './to-task.ts';

/** Where a run's browser comes from, under names that all kinds of runs share. */
type RunBrowser = Pick<
	Schemas['LoginRequest'],
	'url' | 'browser_session_id' | 'browser_profile_id' | 'start_fresh_browser' | 'browser_address'
>;

/** Starts what Skyvern runs as a workflow, and hands out a task that can be waited for. */
export async function startRun(
	context: SkyvernContext,
	operation: string,
	sessionId: string | null | undefined,
	send: (init: AttemptInit) => Promise<Reply<Schemas['WorkflowRun']>>,
	request: RequestOptions | undefined,
): Promise<TaskHandle> {
	const start: RunStart<Schemas['WorkflowRun']> = { operation, sessionId, schema: zWorkflowRun, send };
	return context.handle(toTask(context, await createRun(context, start, request)));
}

/** A run has one browser, from one place. @throws AnyBrowserError `invalid_request` */
export function checkRunBrowser(options: RunBrowser, refuse: Refuse): void {
	checkUrl(options.url, refuse);
	checkProfileId('browser_profile_id', options.browser_profile_id, refuse);
	const sources = [
		options.browser_session_id && 'browser_session_id',
		options.browser_profile_id && 'browser_profile_id',
		options.start_fresh_browser && 'start_fresh_browser',
	].filter(Boolean);
	if (sources.length > 1) throw refuse(`\`${sources.join('` and `')}\` contradict each other; set one of them`);
	if (options.browser_session_id && options.browser_address) {
		throw refuse('`browser_session_id` and `browser_address` contradict each other; set one of them');
	}
}
