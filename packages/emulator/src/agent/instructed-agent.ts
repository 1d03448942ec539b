import type { Agent, AgentTask } from './agent.ts';
import { type Instruction, parseInstructions } from './parse-instructions.ts';

/**
 * The built-in agent. It follows plain instructions - "go to …, click …, fill … with …, then extract …" - to the letter
 * and knows nothing else: what it can't read it leaves, and says so. A step that fails fails the task.
 */
export const instructedAgent: Agent = async task => {
	const { page, schema, signal } = task;
	signal.throwIfAborted();
	if (task.url !== null) await page.goto(task.url, signal);
	const instructions = parseInstructions(task.prompt);
	const done: string[] = [];
	const unread: string[] = [];
	const questions: string[] = [];
	for (const instruction of instructions) {
		signal.throwIfAborted();
		if (instruction.kind === 'unread') unread.push(instruction.text);
		else if (instruction.kind === 'extract') questions.push(instruction.what);
		else {
			if (done.length >= task.maxSteps)
				throw new Error(`The task needs more than the ${task.maxSteps} steps it may take`);
			done.push(await carryOut(instruction, task));
		}
	}
	return schema === null
		? summary(task, { done, questions, unread })
		: page.extract(schema, questions.at(-1) ?? task.prompt);
};

async function carryOut(
	step: Exclude<Instruction, { kind: 'unread' | 'extract' }>,
	{ page, signal }: AgentTask,
): Promise<string> {
	switch (step.kind) {
		case 'goto':
			await page.goto(URL.canParse(step.url, page.url) ? new URL(step.url, page.url).href : step.url, signal);
			return `went to ${step.url}`;
		case 'click':
			await page.follow(step.target, signal);
			return `clicked "${step.target}"`;
		case 'fill':
			page.fill(step.field, step.value);
			// Not the value: it may be a password.
			return `filled "${step.field}"`;
		case 'submit':
			await page.follow('form', signal);
			return 'submitted the form';
	}
}

interface Outcome {
	readonly done: readonly string[];
	readonly questions: readonly string[];
	readonly unread: readonly string[];
}

function summary({ page }: AgentTask, { done, questions, unread }: Outcome): string {
	const quote = (texts: readonly string[]) => texts.map(text => `"${text}"`).join(', ');
	const lines = [`The page is "${page.title}" at ${page.url}.`];
	if (done.length > 0) lines.push(`Done: ${done.join('; ')}.`);
	if (questions.length > 0)
		lines.push(`Not extracted, as no schema says what it should look like: ${quote(questions)}.`);
	if (unread.length > 0) lines.push(`Not understood: ${quote(unread)}.`);
	return lines.join(' ');
}
