import { runAgent } from '../agent/run-agent.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { components } from '../generated/smooth.types.ts';
import type { JournalEntry } from '../inspector/journal-entry.ts';
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

/** Where an errand is done. */
export interface ErrandSetting {
	/** The task itself, or the session that it is done in. */
	readonly task: SmoothTask;
	/** Where its steps are noted. */
	readonly record: JournalEntry;
	readonly page: EmulatedPage;
	readonly context: VendorContext;
	readonly signal: AbortSignal;
}

/** Opens the page that an errand begins on, and has the agent do it there; its output. */
export async function runSmoothAgent(
	errand: SmoothErrand,
	{ task, record, page, context, signal }: ErrandSetting,
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
			listeners: [record],
			signal: stop,
		});
	return task.toolCalls.during(work, signal);
}
