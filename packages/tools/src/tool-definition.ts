import type { ToolInput } from './input/tool-input.ts';
import type { ToolResult } from './result/tool-result.ts';

/** What a tool does to the world, for hosts that ask their user first. */
export interface ToolAnnotations {
	/** It changes nothing. */
	readonly readOnlyHint: boolean;
	/** It may change what can't be brought back. */
	readonly destructiveHint: boolean;
	/** Calling it twice does no more than calling it once. */
	readonly idempotentHint: boolean;
	/** It deals with the web, where anybody may have written what it reads. */
	readonly openWorldHint: boolean;
}

/** How one call of a tool goes. */
export interface ToolCallOptions {
	/** Ends the call. A task that it started is canceled: nobody would know its reference. */
	readonly signal?: AbortSignal | undefined;
	/** Told what goes on while it waits for a task. */
	readonly onProgress?: ((message: string) => void) | undefined;
	/** Milliseconds that it waits for a task at most; 0 doesn't wait. Default: the option of `browserTools`. */
	readonly waitMs?: number | undefined;
}

/** A tool, as the table has it. */
export interface ToolDefinition<Value> {
	readonly name: string;
	readonly description: string;
	readonly annotations: ToolAnnotations;
	readonly input: ToolInput<Value>;
	run(input: Value, call: ToolCallOptions): Promise<ToolResult>;
}
