import { type AnyBrowserError, unknownUsage } from '@anybrowser/core';
import { checkOutput, excerptOf, quoted, toJsonSchema } from '@anybrowser/core/provider';
import type { CheckedCall, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { checkCount } from '../wire/check-count.ts';
import { mayHaveActed } from './may-have-acted.ts';
import { runAction, type SessionAction } from './run-action.ts';
import type { ElementStep, SkyvernSteps, StepData, StepResult } from './step-options.ts';

const changesNothing = 'It changes nothing but your bill.';

/** Skyvern's single actions, each under its own name. */
export function skyvernSteps(context: SkyvernContext): SkyvernSteps {
	const { begin, provider } = context;

	async function perform(
		call: SkyvernCall,
		action: Omit<SessionAction, 'lookFor'>,
		lookFor = mayHaveActed,
	): Promise<StepResult<unknown>> {
		const { result, workflow_run_id } = await runAction(context, call, { ...action, lookFor });
		return { output: result ?? null, runId: workflow_run_id, usage: unknownUsage, warnings: [] };
	}

	function unexpected(call: SkyvernCall, expected: string, { output }: StepResult<unknown>): AnyBrowserError {
		const message = `${provider}: ${call.operation}: the answer should be ${expected}, got ${excerptOf(output)}`;
		return call.error('invalid_response', message);
	}

	return {
		async act(sessionId, { prompt, data, runId }, request) {
			const call = begin('steps.act', request);
			checkPrompt(call, prompt);
			const action = { type: 'ai_act', intention: prompt, ...(data !== undefined && { data: toData(data) }) } as const;
			return { ...(await perform(call, { sessionId, runId, action })), output: null };
		},

		async click(sessionId, step, request) {
			const call = begin('steps.click', request);
			const action = { type: 'ai_click', ...element(call, step) } as const;
			return perform(call, { sessionId, runId: step.runId, action });
		},

		async type(sessionId, step, request) {
			const call = begin('steps.type', request);
			const { value, totpIdentifier, totpUrl, runId } = step;
			const action = {
				type: 'ai_input_text',
				...element(call, step),
				...(value !== undefined && { value }),
				...(totpIdentifier !== undefined && { totp_identifier: totpIdentifier }),
				...(totpUrl !== undefined && { totp_url: totpUrl }),
			} as const;
			return perform(call, { sessionId, runId, action });
		},

		async select(sessionId, step, request) {
			const call = begin('steps.select', request);
			const { value, runId } = step;
			const common = element(call, step);
			const action = { type: 'ai_select_option', ...common, ...(value !== undefined && { value }) } as const;
			return perform(call, { sessionId, runId, action });
		},

		async upload(sessionId, step, request) {
			const call = begin('steps.upload', request);
			const { fileUrl, runId } = step;
			if (isBlank(fileUrl)) throw call.refuse(`\`fileUrl\` needs an address, got ${quoted(fileUrl)}`);
			const action = { type: 'ai_upload_file', ...element(call, step), file_url: fileUrl } as const;
			return perform(call, { sessionId, runId, action });
		},

		async validate(sessionId, { prompt, model, runId }, request) {
			const call = begin('steps.validate', request);
			checkPrompt(call, prompt);
			const action = { type: 'validate', prompt, ...(model !== undefined && { model }) } as const;
			const done = await perform(call, { sessionId, runId, action }, changesNothing);
			const { output } = done;
			if (typeof output !== 'boolean') throw unexpected(call, 'true or false', done);
			return { ...done, output };
		},

		async locate(sessionId, { prompt, runId }, request) {
			const call = begin('steps.locate', request);
			checkPrompt(call, prompt);
			const action = { type: 'locate_element', prompt } as const;
			const done = await perform(call, { sessionId, runId, action }, changesNothing);
			const { output } = done;
			if (typeof output !== 'string' && output !== null) throw unexpected(call, 'an XPath or null', done);
			return { ...done, output };
		},

		async prompt(sessionId, { prompt, schema, model, runId }, request) {
			const call = begin('steps.prompt', request);
			const { operation } = call;
			checkPrompt(call, prompt);
			const action = {
				type: 'prompt',
				prompt,
				...(schema !== undefined && { response_schema: toJsonSchema(schema, operation) }),
				...(model !== undefined && { model }),
			} as const;
			const done = await perform(call, { sessionId, runId, action }, changesNothing);
			return { ...done, output: await checkOutput(schema, done.output, { provider, operation }) };
		},
	};
}

/** What all steps on an element have, in Skyvern's words. */
function element(call: CheckedCall, { prompt, selector, data, elementTimeout }: ElementStep) {
	if (isBlank(prompt) && isBlank(selector))
		throw call.refuse('needs a `prompt` that says which element, or a `selector`');
	checkCount(call, 'elementTimeout', elementTimeout);
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
function checkPrompt(call: CheckedCall, prompt: unknown): void {
	if (isBlank(prompt)) throw call.refuse(`\`prompt\` needs some words, got ${quoted(prompt)}`);
}

function isBlank(text: unknown): boolean {
	return typeof text !== 'string' || text.trim() === '';
}
