import type { CapabilityManifest, CapabilityNotes } from '../contract/capability.ts';
import type { ProviderSettings } from '../contract/provider-settings.ts';
import type { Warning } from '../contract/warning.ts';
import type { HttpRuntime } from '../http/http-runtime.ts';
import { observe } from '../http/observe.ts';
import { pathId } from '../http/path-id.ts';
import { type CapabilityGuard, createCapabilityGuard } from './capability-guard.ts';
import { createRuntime, type VendorDefaults } from './create-runtime.ts';
import { createUnknownValueReporter } from './unknown-value-reporter.ts';

/** What every operation of a provider works with. */
export interface ProviderContext {
	readonly provider: string;
	readonly runtime: HttpRuntime;
	/** Without a slash at its end. */
	readonly baseUrl: string;
	readonly guard: CapabilityGuard;
	/** Reports a value that this version doesn't know, once, and makes the warning for the result. */
	readonly unknownValue: (field: string, value: unknown) => Warning;
	/** Checks an id before it goes into a path. */
	readonly pathId: (id: unknown, what: string, operation: string) => string;
}

/** Puts a provider's context together. @throws AnyBrowserError `configuration` */
export function createProviderContext(
	vendor: VendorDefaults,
	capabilities: { readonly manifest: CapabilityManifest; readonly notes: CapabilityNotes },
	settings: ProviderSettings,
): ProviderContext {
	const { name: provider } = vendor;
	const onWarning = (warning: Warning) => observe(() => settings.onWarning?.(warning));
	return {
		provider,
		...createRuntime(vendor, settings),
		guard: createCapabilityGuard({
			provider,
			...capabilities,
			onUnsupported: settings.onUnsupported ?? 'throw',
			onWarning,
		}),
		unknownValue: createUnknownValueReporter(provider, onWarning),
		pathId: (id, what, operation) => pathId(id, what, operation, provider),
	};
}
