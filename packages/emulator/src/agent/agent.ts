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
	 * The client's own tools, by name, and those of the vendor's that make files, such as `screenshot`. A call rejects when
	 * the client answers with an error that the agent may work around; one that it may not ends the task. It is empty without
	 * any, and where the vendor has no tools.
	 */
	readonly tools: Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;
	/** What to log in with, where the vendor has a task for that; null otherwise. */
	readonly credential: AgentCredential | null;
	/** The files that came with the task; none where a vendor's tasks take none. */
	readonly files: readonly AgentFile[];
	/** The task's secrets: values by name, to be typed where they may be; empty where a vendor's tasks take none. */
	readonly secrets: Readonly<Record<string, AgentSecret>>;
	/** What an agent that was made at the vendor is told for all of its runs; null otherwise. The built-in agent doesn't read it. */
	readonly instructions: string | null;
	/** What each code of an `AgentFailure` stands for, in words, where a vendor's tasks name such codes; empty otherwise. */
	readonly errorCodes: Readonly<Record<string, string>>;
	/**
	 * Says what the agent is about to do, and counts it. It is shown where the vendor's API tells a task's steps. Beyond
	 * `maxSteps` it throws, and the task fails whatever the agent makes of that.
	 */
	step(description: string, kind?: StepKind): void;
	/** Waits for something, such as a person; the task shows as paused meanwhile where the vendor has such a state, and as running elsewhere. */
	pause<T>(until: Promise<T>): Promise<T>;
	/**
	 * Asks a person, and waits for the answer. Where the vendor's API takes answers, the task shows as paused meanwhile, with
	 * the question, and goes on with the words that it is sent; elsewhere nobody can answer, and it fails.
	 */
	ask(question: string): Promise<string>;
	/** Keeps a file as the task's download: shown with the task or with its session, as the vendor does. */
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
