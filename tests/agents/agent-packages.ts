/** What is installed to try the tools with, besides what the ordinary tests have. They want a newer Node than the oldest. */
export const agentPackages = {
	'@modelcontextprotocol/inspector': '2.12',
	'@mastra/core': '1.71.0',
	ai: '7',
	zod: '4',
} as const;

/** Whose lists of tools ours is counted beside. */
export const peerPackages = {
	'@playwright/mcp': '0.0.83',
	'@browserbasehq/mcp-server-browserbase': '2.4.3',
} as const;

/** The newest line of Node with long support, as a binary alone. */
export const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

export const nodeVersion = '24';
