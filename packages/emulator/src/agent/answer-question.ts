import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { JsonSchema } from '../json/json-schema.ts';
import { isRecord } from '../json/record.ts';
import { isUnloaded } from '../page/is-unloaded.ts';
import { judgePage } from './judge-page.ts';

/**
 * What a schema asks for, read off a page. One whose only property is `answer` is a question: one of yes or no is judged,
 * and of any other what is asked for has to be on the page.
 */
export async function answerQuestion(
	page: EmulatedPage,
	schema: JsonSchema,
	prompt: string | null | undefined,
): Promise<unknown> {
	const question = answerIn(schema);
	// A page that isn't there is told of by the extraction.
	if (question === undefined || !prompt || isUnloaded(page.url)) return page.extract(schema, prompt ?? null);
	if (question['type'] === 'boolean') return { answer: await judgePage(page, prompt) };
	return { answer: await page.extract(question, prompt.replace(/\?\s*$/, '')) };
}

function answerIn({ properties }: JsonSchema): JsonSchema | undefined {
	if (!isRecord(properties) || Object.keys(properties).join() !== 'answer') return undefined;
	const { answer } = properties;
	return isRecord(answer) ? answer : undefined;
}
