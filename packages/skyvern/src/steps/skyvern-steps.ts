import { AnyBrowserError, type JsonSchema, type RequestOptions, unknownUsage } from '@anybrowser/core';
import { checkOutput, excerptOf, toJsonSchema } from '@anybrowser/core/provider';
import { checkCount } from '../runs/check-task.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { type Refuse, refusals } from '../wire/refusals.ts';
import { runAction } from './run-action.ts';
import type { ElementStep, SkyvernSteps, StepData, StepResult } from './step-options.ts';

const mayHaveActed = 'Look at the page, or ask `steps.validate`, before you do it again.';
const changesNothing = 'It changes nothing but your bill.';

/** Skyvern's single actions, each under its own name. */
export function skyvernSteps(context: SkyvernContext): SkyvernSteps {
	const { provider } = context;

	async function perform(
		operation: string,
		sessionId: string,
		runId: string | undefined,
		action: Schemas['RunAction'],
		request: RequestOptions | undefined,
		lookFor = mayHaveActed,
	): Promise<StepResult<unknown>> {
		const { result, workflow_run_id } = await runAction(
			context,
			{ operation, sessionId, action, runId, lookFor },
			request,
		);
		return { output: result ?? null, runId: workflow_run_id, usage: unknownUsage, warnings: [] };
	}

	function unexpected(operation: string, expected: string, { output }: StepResult<unknown>): AnyBrowserError {
		const message = `${provider}: ${operation}: the answer should be ${expected}, got ${excerptOf(output)}`;
		return new AnyBrowserError('invalid_response', message, { provider, operation });
	}

	return {
		async act(sessionId, { prompt, data, runId }, request) {
			const operation = 'steps.act';
			checkPrompt(prompt, refusals(operation));
			const action = { type: 'ai_act', intention: prompt, ...(data !== undefined && { data: toData(data) }) } as const;
			return { ...(await perform(operation, sessionId, runId, action, request)), output: null };
		},

		async click(sessionId, step, request) {
			const operation = 'steps.click';
			const action = { type: 'ai_click', ...element(step, refusals(operation)) } as const;
			return perform(operation, sessionId, step.runId, action, request);
		},

		async type(sessionId, step, request) {
			const operation = 'steps.type';
			const { value, totpIdentifier, totpUrl } = step;
			const action = {
				type: 'ai_input_text',
				...element(step, refusals(operation)),
				...(value !== undefined && { value }),
				...(totpIdentifier !== undefined && { totp_identifier: totpIdentifier }),
				...(totpUrl !== undefined && { totp_url: totpUrl }),
			} as const;
			return perform(operation, sessionId, step.runId, action, request);
		},

		async select(sessionId, step, request) {
			const operation = 'steps.select';
			const { value } = step;
			const common = element(step, refusals(operation));
			const action = { type: 'ai_select_option', ...common, ...(value !== undefined && { value }) } as const;
			return perform(operation, sessionId, step.runId, action, request);
		},

		async upload(sessionId, step, request) {
			const operation = 'steps.upload';
			const refuse = refusals(operation);
			if (isBlank(step.fileUrl)) throw refuse(`\`fileUrl\` needs an address, got ${JSON.stringify(step.fileUrl)}`);
			const action = { type: 'ai_upload_file', ...element(step, refuse), file_url: step.fileUrl } as const;
			return perform(operation, sessionId, step.runId, action, request);
		},

		async validate(sessionId, { prompt, model, runId }, request) {
			const operation = 'steps.validate';
			checkPrompt(prompt, refusals(operation));
			const action = { type: 'validate', prompt, ...(model !== undefined && { model }) } as const;
			const done = await perform(operation, sessionId, runId, action, request, changesNothing);
			const { output } = done;
			if (typeof output !== 'boolean') throw unexpected(operation, 'true or false', done);
			return { ...done, output };
		},

		async locate(sessionId, { prompt, runId }, request) {
			const operation = 'steps.locate';
			checkPrompt(prompt, refusals(operation));
			const action = { type: 'locate_element', prompt } as const;
			const done = await perform(operation, sessionId, runId, action, request, changesNothing);
			const { output } = done;
			if (typeof output !== 'string' && output !== null) throw unexpected(operation, 'an XPath or null', done);
			return { ...done, output };
		},

		async prompt(sessionId, { prompt, schema, model, runId }, request) {
			const operation = 'steps.prompt';
			checkPrompt(prompt, refusals(operation));
			const response_schema: JsonSchema | undefined =
				schema === undefined ? undefined : toJsonSchema(schema, operation);
			const action = {
				type: 'prompt',
				prompt,
				...(response_schema !== undefined && { response_schema }),
				...(model !== undefined && { model }),
			} as const;
			const done = await perform(operation, sessionId, runId, action, request, changesNothing);
			return { ...done, output: await checkOutput(schema, done.output, { provider, operation }) };
		},
	};
}

/** What all steps on an element have, in Skyvern's words. */
function element({ prompt, selector, data, elementTimeout }: ElementStep, refuse: Refuse) {
	if (isBlank(prompt) && isBlank(selector)) throw refuse('needs a `prompt` that says which element, or a `selector`');
	checkCount('elementTimeout', elementTimeout, refuse);
	return {
		...(prompt !== undefined && { intention: prompt }),
		...(selector !== undefined && { selector }),
		...(data !== undefined && { data: toData(data) }),
		...(elementTimeout !== undefined && { timeout: elementTimeout }),
	};
}

/** The specification's type is writable. */
function toData(data: StepData): string | Record<string, unknown> {
	return typeof data === 'string' ? data : { ...data };
}

/** @throws AnyBrowserError `invalid_request` */
function checkPrompt(prompt: unknown, refuse: Refuse): void {
	if (isBlank(prompt)) throw refuse(`\`prompt\` needs some words, got ${JSON.stringify(prompt)}`);
}

function isBlank(text: unknown): boolean {
	return typeof text !== 'string' || text.trim() === '';
}
