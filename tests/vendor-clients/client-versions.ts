/** The Python SDKs that our facts are from, or the nearest that the registry has. */
export const clientVersions = { 'smooth-py': '0.4.5', skyvern: '1.0.48', browserbase: '1.22.0' } as const;

/** The SDKs for Node. */
export const nodeClientVersions = { '@browserbasehq/sdk': '2.21.0', '@browserbasehq/stagehand': '3.7.3' } as const;
