export { type BrowserTool, type BrowserTools, browserTools } from './browser-tools.ts';
export type { BrowserToolsOptions } from './browser-tools-options.ts';
export type { ToolContent, ToolResult, ToolTask } from './result/tool-result.ts';
export { readTaskReference, toTaskReference } from './tasks/task-reference.ts';
export type { ToolAnnotations, ToolCallOptions } from './tool-definition.ts';
