// Made by `npm run codegen` from the list of specifications. Do not edit it.
/** The names of the providers whose APIs are emulated. */
export const providerNames = ['smooth', 'skyvern', 'browserbase'] as const;

/** The name of a provider whose API is emulated. */
export type ProviderName = (typeof providerNames)[number];
