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
export { createClient, fallback, providerNames } from './client.ts';
export type { ClientConfig, ClientConfigOf, Misplaced, ProviderByName, ProviderName } from './client-config.ts';
export type { FallbackProvider } from './fallback/fallback.ts';
export type { FallbackOptions } from './fallback/fallback-options.ts';
