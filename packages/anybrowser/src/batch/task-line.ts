import type { BatchTask } from '@anybrowser/core/batch';

/** A task, and the line of the file that it is written in. */
export interface TaskLine {
	/** From 1. */
	readonly line: number;
	readonly task: BatchTask;
}

/** What is wrong with a line. */
export interface LineProblem {
	readonly line: number;
	/** A sentence without its full stop. */
	readonly message: string;
}

/** A line as its format has it, before anybody knows whether it is a task. */
export interface RawLine {
	readonly line: number;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** Lines, and what is wrong with others. */
export interface RawLines {
	readonly lines: readonly RawLine[];
	readonly problems: readonly LineProblem[];
}
