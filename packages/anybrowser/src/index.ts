export type * from '@anybrowser/core';
export {
	AmbiguousOutcomeError,
	AnyBrowserError,
	allCapabilities,
	BudgetExceededError,
	isFinalSessionStatus,
	isFinalTaskStatus,
	OutputMismatchError,
	SessionLeftOpenError,
	TaskFailedError,
	UnsupportedCapabilityError,
	withJsonSchema,
} from '@anybrowser/core';
export type { ClientConfig, ClientConfigOf, Misplaced, ProviderByName, ProviderName } from './client-config.ts';
export { createClient } from './create-client.ts';
export { type FallbackProvider, fallback } from './fallback/fallback.ts';
export type { FallbackOptions } from './fallback/fallback-options.ts';
export { providerNames } from './providers.ts';
