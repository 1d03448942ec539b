import { builtInProviders } from '../generated/built-in-providers.ts';

/** The names of the built-in providers, for tests that each of them has to pass. */
export const providerNames = builtInProviders.map(({ name }) => name);
