// What the main entry has of its own. Bundlers leave it out where only what comes from `@anybrowser/core` is taken.
export { createClient } from './create-client.ts';
export { fallback } from './fallback/fallback.ts';
export { providerNames } from './providers.ts';
