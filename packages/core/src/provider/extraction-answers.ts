import type { ActionResult, AskOptions } from '../contract/actions.ts';
import type { JsonSchema } from '../contract/json-schema.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { excerpt } from '../errors/excerpt.ts';
import type { Extraction } from './extraction-actions.ts';
import type { ProviderCall } from './provider-call.ts';

/** Whether something holds on the page, by an extraction. */
export async function validateByExtraction<Http, Own extends string>(
	{ begin, extract }: Extraction<Http, Own>,
	sessionId: string,
	question: string,
	request?: RequestOptions,
): Promise<ActionResult<boolean>> {
	const call = begin('actions.validate', request);
	const options = { schema: answerSchema('boolean', question), prompt: question };
	const done = await extract(call, sessionId, options);
	const answer = answerOf(call, done.output);
	if (typeof answer !== 'boolean') throw unexpected(call, 'true or false', answer);
	return { ...done, output: answer };
}

/** An answer to a question about the page, by an extraction. */
export async function askByExtraction<Http, Own extends string>(
	{ begin, extract }: Extraction<Http, Own>,
	sessionId: string,
	question: string,
	{ schema }: AskOptions = {},
	request?: RequestOptions,
): Promise<ActionResult<unknown>> {
	const call = begin('actions.ask', request);
	if (schema !== undefined) return extract(call, sessionId, { schema, prompt: question });
	const done = await extract(call, sessionId, { schema: answerSchema('string', question), prompt: question });
	const answer = answerOf(call, done.output);
	if (typeof answer !== 'string') throw unexpected(call, 'a text', answer);
	return { ...done, output: answer };
}

function answerSchema(type: 'boolean' | 'string', question: string): JsonSchema {
	return {
		type: 'object',
		properties: { answer: { type, description: question } },
		required: ['answer'],
		additionalProperties: false,
	};
}

/** @throws AnyBrowserError `action_failed` where the page has no answer. */
function answerOf(call: ProviderCall<unknown>, output: unknown): unknown {
	const isRecord = typeof output === 'object' && output !== null && 'answer' in output;
	const answer = isRecord ? output.answer : output;
	if (answer !== null) return answer;
	throw call.error('action_failed', `${call.operation}: the page doesn't tell. Open one that does, or ask otherwise`);
}

function unexpected(call: ProviderCall<unknown>, expected: string, answer: unknown) {
	const got = excerpt(JSON.stringify(answer) ?? 'nothing');
	return call.error('invalid_response', `${call.operation}: the answer should be ${expected}, got ${got}`);
}
