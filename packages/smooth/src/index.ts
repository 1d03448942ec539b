export type { SmoothSessionOptions, SmoothTaskOptions } from './provider-options.ts';
export { type LiveViewOptions, liveView } from './sessions/live-view.ts';
export { type SmoothOptions, type SmoothProvider, smooth } from './smooth.ts';
export type { SmoothApi } from './smooth-context.ts';
export type { SmoothDownloads } from './storage/smooth-downloads.ts';
export type { ExtensionOperations, SmoothExtension } from './storage/smooth-extensions.ts';
export { defineTool, type SmoothTool, type ToolContext, type ToolDefinition } from './tools/define-tool.ts';
export { ToolError } from './tools/tool-error.ts';
export type { OpenTunnel, Tunnel, TunnelTarget } from './tunnel/tunnel.ts';
