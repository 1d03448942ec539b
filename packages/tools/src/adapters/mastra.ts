import type { BrowserTool, BrowserTools } from '../browser-tools.ts';
import type { ToolResult } from '../result/tool-result.ts';
import type { AdapterOptions } from './adapter-options.ts';
import { callWithProgress } from './call-with-progress.ts';

export type { AdapterOptions } from './adapter-options.ts';

/** What a tool of Mastra gives. */
export type MastraToolResult = Pick<ToolResult, 'content' | 'isError'>;

/** What Mastra's `createTool` is given for each tool. */
export interface MastraToolDefinition {
	readonly id: string;
	readonly description: string;
	readonly inputSchema: BrowserTool['inputSchema'];
	readonly requireApproval?: (input: unknown) => Promise<boolean>;
	readonly execute: (
		input: unknown,
		context: {
			readonly abortSignal?: AbortSignal | undefined;
			readonly writer?: { write(data: unknown): Promise<void> } | undefined;
		},
	) => Promise<MastraToolResult>;
	readonly toModelOutput: (output: MastraToolResult) => unknown;
}

/**
 * The tools for Mastra: `new Agent({ …, tools: mastraTools(tools, createTool) })`. Aborting a run aborts the call, progress is
 * written to the run's stream as `{ type: 'anybrowser.progress', tool, message }`, and `needsApproval` is Mastra's
 * `requireApproval`.
 *
 * @param createTool Of `@mastra/core/tools`: the caller's copy, so that its own types are kept.
 */
export function mastraTools<Made>(
	tools: BrowserTools,
	// What Mastra takes is wider than what is given to it, in ways that only its own types can say.
	createTool: (definition: never) => Made,
	{ needsApproval }: AdapterOptions = {},
): Record<string, Made> {
	return Object.fromEntries(
		tools.list.map(tool => {
			const { name, description, inputSchema } = tool;
			const definition: MastraToolDefinition = {
				id: name,
				description,
				inputSchema,
				...(needsApproval && { requireApproval: async input => needsApproval(tool, input) }),
				async execute(input, { abortSignal: signal, writer }) {
					for await (const step of callWithProgress(tools, { name, input, signal })) {
						if (typeof step !== 'string') return { content: step.content, isError: step.isError };
						await writer?.write({ type: 'anybrowser.progress', tool: name, message: step });
					}
					throw new TypeError(`${name} has given no result`);
				},
				toModelOutput: ({ content }) => ({
					type: 'content',
					value: content.map(part =>
						part.type === 'text' ? part : { type: 'image-data', data: part.data, mediaType: part.mimeType },
					),
				}),
			};
			return [name, createTool(definition as never)];
		}),
	);
}
