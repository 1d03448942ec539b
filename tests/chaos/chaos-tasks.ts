import type { BatchTask } from 'anybrowser/batch';

/** Of so many tasks two have the same prompt: what is found by its prompt alone may be the other one's. */
const samePromptEach = 10;

/** Tasks whose prompts tell which they are. */
export function chaosTasks(count: number): readonly BatchTask[] {
	return Array.from({ length: count }, (_, number) => ({ id: `t${number}`, prompt: promptOf(number) }));
}

export function promptOf(number: number): string {
	return `do number ${number % samePromptEach === 1 ? number - 1 : number}`;
}
