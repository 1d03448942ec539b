import { answerQuestion } from '../agent/answer-question.ts';
import { attachFile } from '../agent/attach-file.ts';
import { judgePage } from '../agent/judge-page.ts';
import { runAgent } from '../agent/run-agent.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { findClickable } from '../browser/find-clickable.ts';
import { findField } from '../browser/find-field.ts';
import { xpathOf } from '../browser/xpath-of.ts';
import type { components } from '../generated/skyvern.types.ts';
import { actionTarget } from './action-target.ts';
import { toJsonSchema } from './data-schema.ts';
import { locateElement } from './locate-element.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { UploadedFiles } from './uploaded-files.ts';

type Action = components['schemas']['RunAction'];

/** How many steps an agent may take for one action. */
const actionSteps = 10;

/** What an action is done with. */
export interface ActionSetting {
	readonly page: EmulatedPage;
	readonly files: UploadedFiles;
	readonly context: SkyvernContext;
	readonly signal: AbortSignal;
}

/** Does one thing on a page; its result. Rejects with a `PageError` when the page won't have it. */
export async function performAction(action: Action, setting: ActionSetting): Promise<unknown> {
	const { page, signal } = setting;
	switch (action.type) {
		case 'ai_click': {
			const document = await page.snapshot();
			const { name } = actionTarget(document, action.selector ?? '', action.intention ?? '');
			const xpath = xpathOf(findClickable(document, name));
			await page.follow(name, signal);
			return xpath;
		}
		case 'ai_input_text':
		case 'ai_select_option': {
			const document = await page.snapshot();
			const target = actionTarget(document, action.selector ?? '', action.intention ?? '');
			const xpath = xpathOf(findField(document, target.name));
			await page.fill(target.name, action.value || (target.value ?? ''));
			return xpath;
		}
		case 'ai_upload_file': {
			const document = await page.snapshot();
			const { name } = actionTarget(document, action.selector ?? '', action.intention ?? '');
			return attachFile(page, name, await setting.files.read(action.file_url ?? '', signal));
		}
		case 'ai_act':
			// Nothing tells a client whether anything happened.
			await askAgent(action.intention ?? '', null, setting).catch(() => signal.throwIfAborted());
			return null;
		case 'extract':
			return answerQuestion(page, toJsonSchema(action.extract_schema) ?? {}, action.prompt);
		case 'validate':
			return judgePage(page, action.prompt);
		case 'locate_element': {
			const element = locateElement(await page.snapshot(), action.prompt ?? '');
			return element && xpathOf(element);
		}
		case 'prompt':
			return askAgent(action.prompt, action.response_schema ?? null, setting);
	}
}

/** A single action takes the agent no longer than it takes. */
function askAgent(
	prompt: string,
	schema: Readonly<Record<string, unknown>> | null,
	{ page, context, signal }: ActionSetting,
): Promise<unknown> {
	const atOnce = { ...context, timing: { ...context.timing, task: 0 } };
	return runAgent(atOnce, { prompt, url: null, schema, maxSteps: actionSteps, page, signal });
}
