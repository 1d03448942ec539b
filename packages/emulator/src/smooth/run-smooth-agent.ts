import { runAgent } from '../agent/run-agent.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { components } from '../generated/smooth.types.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { isAllowedUrl } from './allowed-urls.ts';
import { fileTools } from './file-tools.ts';
import { openPage } from './open-page.ts';
import type { SmoothTask } from './smooth-task.ts';
import type { AgentTools } from './tool-calls.ts';

/** What the agent is asked to do: by a task, or in a session. */
export type SmoothErrand = Pick<
	components['schemas']['RunTaskInput'],
	'task' | 'url' | 'response_model' | 'max_steps' | 'secrets'
>;

/** Opens the page that an errand begins on, and has the agent do it there; its output. */
export async function runSmoothAgent(
	task: SmoothTask,
	errand: SmoothErrand,
	page: EmulatedPage,
	context: VendorContext,
	signal: AbortSignal,
): Promise<unknown> {
	if (errand.url) await openPage(page, errand.url, task.request.allowed_urls, signal);
	const secrets = Object.entries(errand.secrets ?? {}).map(([name, { value, allowed_urls: allowed }]) => {
		return [name, { value, isAllowedAt: (url: string) => isAllowedUrl(url, allowed) }] as const;
	});
	const work = (tools: AgentTools, stop: AbortSignal) =>
		runAgent(context, {
			prompt: errand.task,
			url: null, // the page is there already
			schema: errand.response_model ?? null,
			maxSteps: errand.max_steps ?? 32,
			page,
			// The client's own come before the vendor's of the same name.
			tools: { ...fileTools(task, page), ...tools },
			files: task.files,
			secrets: Object.fromEntries(secrets),
			saveFile: file => task.keep(file),
			onStep: (text, kind) => task.record.step({ text, kind, url: page.url }),
			signal: stop,
		});
	return task.toolCalls.during(work, signal);
}
