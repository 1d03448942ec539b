import { ToolMessage } from '@langchain/core/messages';
import { DynamicStructuredTool, type ToolRunnableConfig } from '@langchain/core/tools';
import type { BrowserTool, BrowserTools } from '../browser-tools.ts';
import { refusedResult } from '../result/failed-result.ts';
import type { ToolContent, ToolResult } from '../result/tool-result.ts';
import type { AdapterOptions } from './adapter-options.ts';

/** The event by which a tool tells how it goes on; its data is `{ tool, message }`. */
export const progressEvent = 'anybrowser.progress';

/** How LangChain uses the tools. */
export interface LangchainOptions extends AdapterOptions {
	/**
	 * Asks for the approval of a call that needs one: LangGraph's `interrupt`, say. Default: what needs approval is refused.
	 */
	readonly approve?: ((tool: BrowserTool, input: unknown) => boolean | Promise<boolean>) | undefined;
}

/**
 * The tools for LangChain and LangGraph. The signal of a run aborts the call, and progress is told by custom events of the
 * name `anybrowser.progress`. Each tool's `metadata.annotations` says what it may do.
 */
export function langchainTools(tools: BrowserTools, options: LangchainOptions = {}): DynamicStructuredTool[] {
	return tools.list.map(each => langchainTool(tools, each, options));
}

function langchainTool(
	tools: BrowserTools,
	browserTool: BrowserTool,
	options: LangchainOptions,
): DynamicStructuredTool {
	const { name, description, inputSchema, annotations } = browserTool;
	return new DynamicStructuredTool({
		name,
		description,
		schema: inputSchema,
		metadata: { annotations },
		async func(input, run, given) {
			// A tool is called with the call that it answers, which the type of its function leaves out.
			const config: ToolRunnableConfig | undefined = given;
			if (!(await isApproved(browserTool, input, options))) {
				const why = 'The user has not approved the call.';
				return toMessage(name, refusedResult('permission', why, 'Take another way, or ask.'), config?.toolCall?.id);
			}
			const onProgress = (message: string) => {
				// A listener that fails is LangChain's own affair.
				run?.handleCustomEvent(progressEvent, { tool: name, message }).catch(() => {});
			};
			const result = await tools.call(name, input, { signal: config?.signal, onProgress });
			return toMessage(name, result, config?.toolCall?.id);
		},
	});
}

async function isApproved(
	tool: BrowserTool,
	input: unknown,
	{ needsApproval, approve }: LangchainOptions,
): Promise<boolean> {
	if (!(await needsApproval?.(tool, input))) return true;
	return (await approve?.(tool, input)) ?? false;
}

/** A message that says whether the call went wrong; without the id of a call, its content alone. */
function toMessage(name: string, { content, isError }: ToolResult, id: string | undefined) {
	const parts = content.map(toPart);
	if (id === undefined) return parts.every(({ type }) => type === 'text') ? textOf(content) : parts;
	return new ToolMessage({ name, content: parts, tool_call_id: id, status: isError ? 'error' : 'success' });
}

function toPart(part: ToolContent) {
	if (part.type === 'text') return { type: 'text', text: part.text };
	return { type: 'image_url', image_url: { url: `data:${part.mimeType};base64,${part.data}` } };
}

function textOf(content: readonly ToolContent[]): string {
	return content.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n');
}
