/** The vendors whose APIs are emulated. */
export type ProviderName = 'smooth' | 'skyvern';
