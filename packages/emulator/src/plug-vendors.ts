import type { EmulatorOptions } from './emulator-options.ts';
import type { EmulatorParts } from './emulator-parts.ts';
import type { ProviderName } from './generated/provider-names.ts';
import { type PluggedVendor, vendors } from './generated/vendors.ts';
import { toFetch } from './http/provider-fetch.ts';
import { createProviderHost, type ProviderHost } from './http/provider-host.ts';
import type { ProviderEmulator } from './vendor/provider-emulator.ts';
import type { EmulatedVendor, Vendor } from './vendor/vendor.ts';

/** One vendor, and what answers for it. */
export interface Plugged {
	readonly vendor: PluggedVendor;
	readonly emulated: EmulatedVendor;
	readonly host: ProviderHost;
}

/** Plugs in every vendor that there is. */
export function plugVendors(options: EmulatorOptions, { context, hostContext }: EmulatorParts): readonly Plugged[] {
	return vendors.map(vendor => {
		const { name, document, basePath } = vendor;
		// Each is created with the options that stand under its own name.
		const emulated = (vendor as Vendor<ProviderName, object>).create(context, options[name] ?? {});
		const host = createProviderHost({ name, document, basePath, ...emulated.definition }, hostContext(name));
		return { vendor, emulated, host };
	});
}

/** A vendor as the emulator's caller has it. */
export function toProviderEmulator({ vendor, emulated, host }: Plugged): ProviderEmulator {
	return {
		baseUrl: `${vendor.origin}${vendor.basePath}`,
		fetch: toFetch(request => host.handle(request, { isOverHttp: false })),
		sessions: emulated.sessions,
		tasks: emulated.tasks,
		requests: () => host.log.entries(),
		coverage: () => host.guard.coverage.entries(),
		...emulated.own,
	};
}
