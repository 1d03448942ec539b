import type { Tab } from '../browser/browser-pool.ts';
import type { StoredProfile } from '../browser/stored-profile.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { openBrowser } from './open-browser.ts';
import { taskCredits } from './prices.ts';
import { runSmoothAgent } from './run-smooth-agent.ts';
import type { SmoothTask } from './smooth-task.ts';

/** Runs a task on a page of its own, from `waiting` to its end. */
export async function runOneShot(
	task: SmoothTask,
	profile: StoredProfile | undefined,
	context: VendorContext,
	signal: AbortSignal,
): Promise<void> {
	const { request } = task;
	await context.clock.sleep(context.timing.startup, signal);
	let tab: Tab | undefined;
	try {
		tab = await openBrowser(task, profile, context, signal);
		task.start();
		task.charge(taskCredits);
		const errand = { ...request, task: request.task ?? '' };
		const output = await runSmoothAgent(errand, { task, record: task.record, page: tab.page, context, signal });
		task.finish('done', output);
	} catch (error) {
		task.finish('failed', failureMessage(error));
	} finally {
		await tab?.close(request.profile_read_only ? undefined : profile);
	}
}
