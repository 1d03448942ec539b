import { TaskHandle } from '@anybrowser/core';
import type { Send } from '@anybrowser/core/provider';
import { zWorkflowRun } from '../generated/schemas.ts';
import type { CheckedCall, Schemas, SkyvernApi, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { checkProfileId } from '../wire/check-profile-id.ts';
import { checkUrl } from '../wire/check-url.ts';
import { createRun } from './create-run.ts';
import { toTask } from './to-task.ts';

/** Where a run's browser comes from, under names that all kinds of runs share. */
type RunBrowser = Pick<
	Schemas['LoginRequest'],
	'url' | 'browser_session_id' | 'browser_profile_id' | 'start_fresh_browser' | 'browser_address'
>;

/** Starts what Skyvern runs as a workflow, and hands out a task that can be waited for. */
export async function startRun(
	context: SkyvernContext,
	call: SkyvernCall,
	{ browser_session_id: sessionId }: RunBrowser,
	send: Send<SkyvernApi, Schemas['WorkflowRun']>,
): Promise<TaskHandle> {
	const run = await createRun(context, call, { sessionId, schema: zWorkflowRun, send });
	return new TaskHandle(context.owner(), toTask(context, run));
}

/** A run has one browser, from one place. @throws AnyBrowserError `invalid_request` */
export function checkRunBrowser(call: CheckedCall, options: RunBrowser): void {
	checkUrl(call, options.url);
	checkProfileId(call, 'browser_profile_id', options.browser_profile_id);
	const sources = [
		options.browser_session_id && 'browser_session_id',
		options.browser_profile_id && 'browser_profile_id',
		options.start_fresh_browser && 'start_fresh_browser',
	].filter(Boolean);
	if (sources.length > 1) throw call.refuse(`\`${sources.join('` and `')}\` contradict each other; set one of them`);
	if (options.browser_session_id && options.browser_address) {
		throw call.refuse('`browser_session_id` and `browser_address` contradict each other; set one of them');
	}
}
