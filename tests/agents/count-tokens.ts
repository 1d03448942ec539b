import { getEncoding } from 'js-tiktoken';

const encoding = getEncoding('o200k_base');

/** How many tokens a model reads for a value, written as JSON; a text as it is. Counted as OpenAI's models of 2024 on do. */
export function countTokens(value: unknown): number {
	return encoding.encode(typeof value === 'string' ? value : JSON.stringify(value)).length;
}
