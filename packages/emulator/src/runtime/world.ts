import type { Agent } from '../agent/agent.ts';
import type { Clock } from '../clock/clock.ts';
import type { EmulatorTiming } from '../emulator-timing.ts';
import type { BrowserPool } from './browser-pool.ts';
import type { Lifetime } from './lifetime.ts';

/** What sessions and tasks of either provider live in. */
export interface World {
	readonly clock: Clock;
	readonly timing: EmulatorTiming;
	readonly agent: Agent;
	readonly browsers: BrowserPool;
	readonly lifetime: Lifetime;
}
