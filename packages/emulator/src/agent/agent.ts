import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { JsonSchema } from '../json/json-schema.ts';

/** What an agent is asked to do. */
export interface AgentTask {
	readonly prompt: string;
	/** Where to start; null = where the page is. */
	readonly url: string | null;
	/** The shape of the output, if one was asked for. */
	readonly schema: JsonSchema | null;
	readonly maxSteps: number;
	readonly page: EmulatedPage;
	/**
	 * The client's own tools, by name, and those of Smooth's that make files: `screenshot` and `print_page`. A call rejects when the client answers with an error that the agent may work
	 * around; one that it may not ends the task. Without any it is empty, and at Skyvern it always is.
	 */
	readonly tools: Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;
	/** What to log in with, in a Skyvern login; null otherwise. */
	readonly credential: AgentCredential | null;
	/** The files that came with the task, which Smooth calls `files`; at Skyvern there are none. */
	readonly files: readonly AgentFile[];
	/** What Smooth's `run_task` calls `secrets`: values by name, to be typed where they may be; empty otherwise. */
	readonly secrets: Readonly<Record<string, AgentSecret>>;
	/** What Browserbase's agents are told for all of their runs; null otherwise. The built-in agent doesn't read it. */
	readonly instructions: string | null;
	/** Skyvern's `error_code_mapping`: what each code of an `AgentFailure` stands for, in words; empty otherwise. */
	readonly errorCodes: Readonly<Record<string, string>>;
	/**
	 * Says what the agent is about to do, and counts it. Skyvern shows it in the run's timeline and `step_count`, Smooth
	 * nowhere. Beyond `maxSteps` it throws, and the task fails whatever the agent makes of that.
	 */
	step(description: string, kind?: StepKind): void;
	/** Waits for something, such as a person; a run of Skyvern or Browserbase shows as paused meanwhile, a Smooth task as running. */
	pause<T>(until: Promise<T>): Promise<T>;
	/**
	 * Asks a person, and waits for the answer. A run of Browserbase shows as paused meanwhile, with the question as its last message,
	 * and goes on with the words of its `resume`; elsewhere nobody can answer, and it fails.
	 */
	ask(question: string): Promise<string>;
	/** Keeps a file as the task's download. Skyvern shows it with the run, Smooth in the archive of downloads. */
	saveFile(file: AgentFile): void;
	/** Aborted when the task is cancelled or runs out of time. */
	readonly signal: AbortSignal;
}

/** What kind of thing a step is; `other` where it isn't said. */
export type StepKind = 'goto' | 'click' | 'fill' | 'upload' | 'extract' | 'download' | 'tool' | 'other';

/** A login that was kept in a vault. */
export interface AgentCredential {
	readonly username: string;
	readonly password: string;
	/** The secret that one-time codes are made from. */
	readonly totp: string | null;
}

/** A value that the agent may type, in some places. */
export interface AgentSecret {
	readonly value: string;
	/** Whether it may be typed on the page at an address. */
	isAllowedAt(url: string): boolean;
}

/** A file that the agent downloaded, or was given. */
export interface AgentFile {
	readonly name: string;
	readonly content: Uint8Array;
}

/**
 * Does a task: what it returns is the task's output, and what it throws is the failure message; see `AgentFailure` for
 * failures that say more.
 */
export type Agent = (task: AgentTask) => unknown | Promise<unknown>;
