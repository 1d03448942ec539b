import type { Tab } from '../runtime/browser-pool.ts';
import { failureMessage } from '../runtime/failure-message.ts';
import { runAgent } from '../runtime/run-agent.ts';
import type { StoredProfile } from '../runtime/stored-profile.ts';
import type { World } from '../runtime/world.ts';
import { openPage } from './open-page.ts';
import { taskCredits } from './prices.ts';
import type { SmoothTask } from './smooth-task.ts';
import type { AgentTools } from './tool-calls.ts';

/** Runs a task on a page of its own, from `waiting` to its end. */
export async function runOneShot(
	task: SmoothTask,
	profile: StoredProfile | undefined,
	world: World,
	signal: AbortSignal,
): Promise<void> {
	const { request } = task;
	await world.clock.sleep(world.timing.startup, signal);
	let tab: Tab | undefined;
	try {
		tab = await world.browsers.open({ profile, witness: task.record, signal });
		task.start();
		task.charge(taskCredits);
		if (request.url) await openPage(tab.page, request.url, request.allowed_urls, signal);
		const { page } = tab;
		const work = (tools: AgentTools, stop: AbortSignal) =>
			runAgent(world, {
				prompt: request.task ?? '',
				url: null, // the page is there already
				schema: request.response_model ?? null,
				maxSteps: request.max_steps ?? 32,
				page,
				tools,
				saveFile: () => task.noteDownload(),
				onStep: (description, kind) => task.record.event(description, null, { kind }),
				signal: stop,
			});
		const output = await task.toolCalls.during(work, signal);
		task.finish('done', output);
	} catch (error) {
		task.finish('failed', failureMessage(error));
	} finally {
		await tab?.close(request.profile_read_only ? undefined : profile);
	}
}
