import type { VendorContext } from '../vendor/vendor-context.ts';
import type { NaiveTime } from './naive-time.ts';
import type { SkyvernEmulatorOptions } from './skyvern-emulator-options.ts';

/** What Skyvern's sessions and runs live in. */
export interface SkyvernContext extends VendorContext {
	readonly options: SkyvernEmulatorOptions;
	readonly organizationId: string;
	/** Now, never twice the same. */
	stamp(): NaiveTime;
}
