// A DevTools address in front of a provider, on Node, as `anybrowser/serve`.
export { serveDevTools } from './serve-devtools.ts';
export type { DevToolsEvent, DevToolsServer, ServeDevToolsOptions } from './serve-options.ts';
