export { createMcpServer, type McpServerOptions } from './create-mcp-server.ts';
export { type McpHttpHandler, type McpHttpOptions, mcpHttpHandler } from './mcp-http-handler.ts';
export { type McpHttpServer, type McpListenOptions, serveMcpHttp } from './serve-http.ts';
export { type McpStdioOptions, type McpStdioServer, serveMcpStdio } from './serve-stdio.ts';
