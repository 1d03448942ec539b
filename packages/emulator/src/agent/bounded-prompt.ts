import { AgentFailure } from './agent-failure.ts';

/** Characters of the longest prompt that is read. */
const maxLength = 10_000;
/** Blanks in a row that anybody means. */
const manyBlanks = /\s{100,}/g;

/** A prompt of a length that can be read. @throws AgentFailure for a longer one */
export function boundedPrompt(prompt: string): string {
	const text = prompt.trim().replace(manyBlanks, ' ');
	if (text.length <= maxLength) return text;
	throw new AgentFailure(
		`The prompt has ${text.length} characters, and the built-in agent reads no more than ${maxLength}. Give the emulator an agent of your own`,
	);
}
