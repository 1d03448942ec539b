import type { ProviderName } from '../client-config.ts';

/** The environment variable that chooses the provider when the code doesn't. */
export const providerVariable = 'ANYBROWSER_PROVIDER';

/** The variables that each provider reads for itself, the first one first. They decide over what a file says. */
export const providerVariables: Readonly<
	Record<ProviderName, Readonly<Record<'apiKey' | 'baseUrl', readonly [string, ...string[]]>>>
> = {
	smooth: { apiKey: ['SMOOTH_API_KEY', 'CIRCLEMIND_API_KEY'], baseUrl: ['SMOOTH_BASE_URL'] },
	skyvern: { apiKey: ['SKYVERN_API_KEY'], baseUrl: ['SKYVERN_BASE_URL'] },
};

/** Where each provider's own service is, as long as nothing names another address. */
export const providerOrigins: Readonly<Record<ProviderName, string>> = {
	smooth: 'https://api.smooth.sh',
	skyvern: 'https://api.skyvern.com',
};
