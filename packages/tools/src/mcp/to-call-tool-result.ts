import type { CallToolResult } from '@modelcontextprotocol/server';
import type { ToolResult } from '../result/tool-result.ts';

/** A result as the protocol has it. */
export function toCallToolResult({ content, isError }: ToolResult): CallToolResult {
	return { content: content.map(part => ({ ...part })), isError };
}
