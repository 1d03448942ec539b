export { defineTool, type SmoothTool, type ToolContext, type ToolDefinition } from './define-tool.ts';
export { type LiveViewOptions, liveView } from './live-view.ts';
export type { SmoothSessionOptions, SmoothTaskOptions } from './provider-options.ts';
export { type SmoothOptions, type SmoothProvider, smooth } from './smooth.ts';
export type { SmoothApi } from './smooth-context.ts';
export type { SmoothDownloads } from './smooth-downloads.ts';
export type { ExtensionOperations, SmoothExtension } from './smooth-extensions.ts';
export { ToolError } from './tool-error.ts';
export type { OpenTunnel, Tunnel, TunnelTarget } from './tunnel.ts';
