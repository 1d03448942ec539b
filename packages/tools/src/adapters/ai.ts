import { jsonSchema, type Tool, tool } from 'ai';
import type { BrowserTool, BrowserTools } from '../browser-tools.ts';
import type { ToolContent, ToolResult } from '../result/tool-result.ts';
import type { AdapterOptions } from './adapter-options.ts';
import { callWithProgress } from './call-with-progress.ts';

export type { AdapterOptions } from './adapter-options.ts';

/** What a tool of the AI SDK gives: its result, after results that tell how it goes on. */
export type AiToolResult = Pick<ToolResult, 'content' | 'isError'>;

/**
 * The tools for the AI SDK: `generateText({ model, tools: aiTools(tools), prompt })`. Aborting the generation aborts the call,
 * progress comes as preliminary results, and `needsApproval` is the SDK's own.
 */
export function aiTools(
	tools: BrowserTools,
	options: AdapterOptions = {},
): Record<string, Tool<unknown, AiToolResult>> {
	return Object.fromEntries(tools.list.map(each => [each.name, aiTool(tools, each, options)]));
}

function aiTool(
	tools: BrowserTools,
	browserTool: BrowserTool,
	{ needsApproval }: AdapterOptions,
): Tool<unknown, AiToolResult> {
	const { name, description, inputSchema } = browserTool;
	return tool<unknown, AiToolResult>({
		description,
		// What a model gets wrong is told by the tool.
		inputSchema: jsonSchema<unknown>(inputSchema),
		...(needsApproval && { needsApproval: async (input: unknown) => needsApproval(browserTool, input) }),
		async *execute(input, { abortSignal }) {
			for await (const step of callWithProgress(tools, { name, input, signal: abortSignal })) {
				yield typeof step === 'string'
					? { content: [{ type: 'text', text: step }], isError: false }
					: { content: step.content, isError: step.isError };
			}
		},
		toModelOutput: ({ output }) => ({
			type: 'content',
			value: output.content.map(toPart),
		}),
	});
}

function toPart(part: ToolContent) {
	if (part.type === 'text') return { type: 'text' as const, text: part.text };
	return { type: 'image-data' as const, data: part.data, mediaType: part.mimeType };
}
