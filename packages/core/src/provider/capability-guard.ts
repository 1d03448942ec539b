import { type BrowserOptionName, usedBrowserOptions } from '../contract/browser-option-table.ts';
import type { BrowserOptions } from '../contract/browser-options.ts';
import type { Capability, CapabilityManifest, CapabilityNotes } from '../contract/capability.ts';
import type { Warning } from '../contract/warning.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';

/** Sees to it that no option is dropped in silence. */
export interface CapabilityGuard {
	/**
	 * Refuses capabilities that the provider lacks, or warns about them if told so.
	 *
	 * @returns The warnings for the result.
	 * @throws UnsupportedCapabilityError
	 */
	check(operation: string, used: readonly Capability[]): readonly Warning[];
	/** An error for an operation that the provider lacks altogether: there is nothing that could be done instead. */
	refusal(operation: string, capability: Capability): UnsupportedCapabilityError;
}

export function createCapabilityGuard(settings: {
	readonly provider: string;
	readonly manifest: CapabilityManifest;
	readonly notes: CapabilityNotes;
	readonly onUnsupported: 'throw' | 'warn';
	readonly onWarning: (warning: Warning) => void;
}): CapabilityGuard {
	const { provider, manifest, notes } = settings;
	const refusal = (operation: string, capability: Capability) =>
		new UnsupportedCapabilityError(provider, operation, capability, notes[capability]);
	return {
		refusal,
		check(operation, used) {
			const missing = used.filter(capability => manifest[capability] === 'none');
			return missing.map(capability => {
				const error = refusal(operation, capability);
				if (settings.onUnsupported === 'throw') throw error;
				const warning: Warning = { code: 'unsupported', provider, capability, message: error.message };
				settings.onWarning(warning);
				return warning;
			});
		},
	};
}

/** Which capabilities a call's browser options need, `false` included: it is a wish like any other. */
export function browserCapabilities<Scope extends 'session' | 'task'>(
	scope: Scope,
	options: BrowserOptions,
): `${Scope}.${BrowserOptionName}`[] {
	return usedBrowserOptions(options).map(name => `${scope}.${name}` as const);
}
