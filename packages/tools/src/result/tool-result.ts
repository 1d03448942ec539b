import type { ErrorCode, TaskStatus } from '@anybrowser/core';

/** A part of what a tool gives back. */
export type ToolContent =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'image'; readonly mimeType: string /** In base64. */; readonly data: string };

/** The task that a result is about. */
export interface ToolTask {
	/** The task's token as one short text. This server, another one or a restarted one finds the task by it. */
	readonly reference: string;
	readonly status: TaskStatus;
	/** `null` where the provider doesn't say. */
	readonly createdAt: Date | null;
	/** What a paused task waits to be told, as the agent put it; `null` where it isn't paused, or doesn't say. */
	readonly question: string | null;
	/** Steps that the agent took; `null` where the provider doesn't say. */
	readonly steps: number | null;
}

/** What a tool gives back: for a model, and for the program around it. */
export interface ToolResult {
	readonly content: readonly ToolContent[];
	/** Whether it went wrong. The content says what to do about it. */
	readonly isError: boolean;
	/** Why it went wrong, as a code; `null` where it didn't. */
	readonly code: ErrorCode | null;
	readonly task?: ToolTask;
}

/** A result of text alone. */
export function textResult(text: string, more: Partial<Omit<ToolResult, 'content'>> = {}): ToolResult {
	return { content: [{ type: 'text', text }], isError: false, code: null, ...more };
}
