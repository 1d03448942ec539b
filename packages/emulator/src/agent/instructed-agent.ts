import { isUnloaded } from '../page/is-unloaded.ts';
import type { Agent, AgentFile, AgentTask } from './agent.ts';
import { AgentFailure } from './agent-failure.ts';
import { attachFile } from './attach-file.ts';
import { downloadFile } from './download-file.ts';
import { findOutput } from './find-output.ts';
import type { Instruction } from './instruction.ts';
import { judgePage } from './judge-page.ts';
import { logIn } from './log-in.ts';
import { parseInstructions } from './parse-instructions.ts';
import { toolInput } from './tool-input.ts';

const noPage = 'There is no page: none was opened, or it could not be loaded';

/**
 * The built-in agent. It follows plain instructions - "go to …, click …, fill … with …, download …, use `<tool>` with …, then
 * extract …" - to the letter and knows nothing else. What it can't read fails the task before anything is done; with a
 * schema, what comes after the last instruction is what to extract. Each instruction is a step. A step that fails fails the
 * task; a tool that refuses doesn't.
 */
export const instructedAgent: Agent = async task => {
	const { page, schema, signal } = task;
	signal.throwIfAborted();
	const instructions = parseInstructions(task.prompt);
	const read = schema === null ? instructions : withoutQuestion(instructions);
	const unread = read.filter(each => !isUnderstood(each, task)).map(each => ('text' in each ? each.text : ''));
	if (unread.length > 0) throw notUnderstood(unread);
	if (task.url !== null) await page.goto(task.url, signal);
	const outcome: Outcome = { done: [], questions: [], answers: [] };
	for (const instruction of read) {
		signal.throwIfAborted();
		if (instruction.kind === 'extract') outcome.questions.push(instruction.what);
		else await carryOut(instruction, task, outcome).catch(error => withCode(error, task));
	}
	if (schema === null) return summary(task, outcome);
	return findOutput(page, schema, outcome.questions.at(-1) ?? task.prompt, outcome.answers);
};

interface Outcome {
	readonly done: string[];
	readonly questions: string[];
	/** What tools said. */
	readonly answers: unknown[];
}

/** What stays when words at the end that are no instruction are taken for a description of the output. */
function withoutQuestion(instructions: readonly Instruction[]): readonly Instruction[] {
	const last = instructions.findLastIndex(({ kind }) => kind !== 'unread');
	return instructions[last]?.kind === 'extract' ? instructions : instructions.slice(0, last + 1);
}

/** Whether the agent can read an instruction, and has what it takes. */
function isUnderstood(instruction: Instruction, task: AgentTask): boolean {
	switch (instruction.kind) {
		case 'unread':
			return false;
		case 'upload':
			return fileOf(instruction.file, task) !== undefined;
		case 'login':
			return task.credential !== null;
		case 'tool':
			return Object.hasOwn(task.tools, instruction.name);
		default:
			return true;
	}
}

function notUnderstood(texts: readonly string[]): AgentFailure {
	return new AgentFailure(
		`Not understood: ${quote(texts)}. The built-in agent follows plain instructions - go to, click, fill … with, choose … in, ` +
			'extract - and uses the tools, files and credentials that it was given. Give the emulator an agent of your own for more',
	);
}

function fileOf(name: string, { files }: AgentTask): AgentFile | undefined {
	return files.find(each => each.name.toLowerCase() === name.toLowerCase());
}

async function carryOut(
	instruction: Exclude<Instruction, { kind: 'extract' }>,
	task: AgentTask,
	{ done, answers }: Outcome,
): Promise<void> {
	const { page, signal, step } = task;
	switch (instruction.kind) {
		case 'goto': {
			const { url } = instruction;
			step(`go to ${url}`, 'goto');
			await page.goto(URL.canParse(url, page.url) ? new URL(url, page.url).href : url, signal);
			done.push(`went to ${url}`);
			return;
		}
		case 'click':
			step(`click "${instruction.target}"`, 'click');
			await page.follow(instruction.target, signal);
			done.push(`clicked "${instruction.target}"`);
			return;
		case 'fill':
			// Not the value: it may be a password.
			step(`fill "${instruction.field}"`, 'fill');
			await page.fill(instruction.field, secretOr(instruction.value, task));
			done.push(`filled "${instruction.field}"`);
			return;
		case 'look':
			done.push('looked');
			return;
		case 'submit':
			step('submit the form', 'click');
			await page.follow('form', signal);
			done.push('submitted the form');
			return;
		case 'download': {
			step(`download "${instruction.target}"`, 'download');
			const file = await downloadFile(task, instruction.target);
			task.saveFile(file);
			done.push(`downloaded "${file.name}"`);
			return;
		}
		case 'upload': {
			const file = fileOf(instruction.file, task);
			if (file === undefined) throw notUnderstood([instruction.text]);
			step(`upload "${file.name}"`, 'upload');
			await attachFile(page, instruction.field, file);
			done.push(`uploaded "${file.name}"`);
			return;
		}
		case 'login':
			if (task.credential === null) throw notUnderstood([instruction.text]);
			await logIn(task, task.credential);
			done.push('logged in');
			return;
		case 'tool': {
			const tool = task.tools[instruction.name];
			if (tool === undefined) throw notUnderstood([instruction.text]);
			step(`use the tool ${instruction.name}`, 'tool');
			done.push(await useTool(instruction.name, tool, toolInput(instruction.input), task, answers));
			return;
		}
		case 'unread':
			throw notUnderstood([instruction.text]);
	}
}

/** What is to be typed: a secret where it is named, as it is, as `%name%` or as `{{name}}`. */
function secretOr(value: string, { secrets, page }: AgentTask): string {
	const name = /^(?:\{\{\s*(.+?)\s*\}\}|%(\w+)%)$/.exec(value)?.slice(1).find(Boolean) ?? value;
	const secret = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
	if (secret === undefined) return value;
	if (!secret.isAllowedAt(page.url)) throw new AgentFailure(`The secret "${name}" may not be typed at ${page.url}`);
	return secret.value;
}

/** A failure with the first of the codes whose words hold for the page. */
async function withCode(error: unknown, { page, errorCodes, signal }: AgentTask): Promise<never> {
	signal.throwIfAborted();
	for (const [code, words] of Object.entries(errorCodes)) {
		if (!(await judgePage(page, words).catch(() => false))) continue;
		throw new AgentFailure(error instanceof Error ? error.message : String(error), { code, cause: error });
	}
	throw error;
}

async function useTool(
	name: string,
	tool: (input: unknown) => Promise<unknown>,
	input: unknown,
	{ signal }: AgentTask,
	answers: unknown[],
): Promise<string> {
	try {
		const answer = await tool(input);
		answers.push(answer);
		return `asked ${name}, which said ${typeof answer === 'string' ? `"${answer}"` : JSON.stringify(answer ?? null)}`;
	} catch (error) {
		signal.throwIfAborted();
		return `asked ${name}, which refused: ${error instanceof Error ? error.message : String(error)}`;
	}
}

async function summary({ page }: AgentTask, { done, questions }: Outcome): Promise<string> {
	const lines: string[] = [];
	if (!isUnloaded(page.url)) lines.push(`The page is "${await page.title()}" at ${page.url}.`);
	// Tools need no page, and all else is about one.
	else if (questions.length > 0 || done.length === 0) throw new AgentFailure(noPage);
	if (done.length > 0) lines.push(`Done: ${done.join('; ')}.`);
	if (questions.length > 0)
		lines.push(`Not extracted, as no schema says what it should look like: ${quote(questions)}.`);
	return lines.join(' ');
}

function quote(texts: readonly string[]): string {
	return texts.map(text => `"${text}"`).join(', ');
}
