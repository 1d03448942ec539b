import { answerQuestion } from '../agent/answer-question.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { components } from '../generated/smooth.types.ts';
import { isRecord } from '../json/record.ts';
import { ActionRefused } from './action-refused.ts';
import { openPage } from './open-page.ts';
import type { SmoothTask } from './smooth-task.ts';

type BrowserEvent = Extract<components['schemas']['Event'], { name: 'browser_action' }>;

/** Does one thing on a session's page, without an agent; what it gives. */
export async function performAction(
	{ payload }: BrowserEvent,
	page: EmulatedPage,
	{ request }: SmoothTask,
	signal: AbortSignal,
): Promise<unknown> {
	if (payload.name === 'goto') {
		await openPage(page, payload.input.url, request.allowed_urls, signal);
		return undefined;
	}
	if (payload.name === 'extract') return answerQuestion(page, payload.input.schema, payload.input.prompt);
	const { js, args } = payload.input;
	if (!isRecord(args) && args !== undefined && args !== null)
		throw new ActionRefused('args has to be an object or null');
	return (await page.evaluate(js, args)) ?? null;
}
