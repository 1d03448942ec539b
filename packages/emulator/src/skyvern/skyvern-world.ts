import type { World } from '../vendor/world.ts';
import type { NaiveTime } from './naive-time.ts';
import type { SkyvernEmulatorOptions } from './skyvern-emulator-options.ts';

/** What Skyvern's sessions and runs live in. */
export interface SkyvernWorld extends World {
	readonly options: SkyvernEmulatorOptions;
	readonly organizationId: string;
	/** Now, never twice the same. */
	stamp(): NaiveTime;
}
