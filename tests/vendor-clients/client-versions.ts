import { nodePackage, nodeVersion } from '../agents/agent-packages.ts';

/** The Python SDKs that our facts are from, or the nearest that the registry has. */
export const clientVersions = { 'smooth-py': '0.4.5', skyvern: '1.0.48', browserbase: '1.22.0' } as const;

/** The SDKs for Node. */
export const nodeClientVersions = { '@browserbasehq/sdk': '2.21.0', '@browserbasehq/stagehand': '3.7.3' } as const;

/** Programs and libraries that take a DevTools address, and the Node that the newest of them wants, which comes as a package. */
export const hostVersions = {
	'@playwright/mcp': '0.0.83',
	'puppeteer-core': '25.16.0',
	'agent-browser': '0.41.2',
	[nodePackage]: nodeVersion,
} as const;
