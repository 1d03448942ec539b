/** The SDKs that our facts are from, or the nearest that the registry has. */
export const clientVersions = { 'smooth-py': '0.4.5', skyvern: '1.0.48' } as const;
