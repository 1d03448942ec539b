import type { EmulatedPage, JsonSchema } from '../browser/emulated-browser.ts';

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
	 * The client's own tools, by name. A call rejects when the client answers with an error that the agent may work
	 * around; one that it may not ends the task. Without any it is empty, and at Skyvern it always is.
	 */
	readonly tools: Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;
	/** Aborted when the task is cancelled or runs out of time. */
	readonly signal: AbortSignal;
}

/** Does a task: what it returns is the task's output, and what it throws is the failure message. */
export type Agent = (task: AgentTask) => unknown | Promise<unknown>;
