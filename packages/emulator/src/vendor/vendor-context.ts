import type { Agent } from '../agent/agent.ts';
import type { StepPictures } from '../agent/step-pictures.ts';
import type { BrowserPool } from '../browser/browser-pool.ts';
import type { FileStore } from '../http/file-store.ts';
import type { InspectorLinks } from '../inspector/inspector-links.ts';
import type { Journal } from '../inspector/journal.ts';
import type { Clock } from '../kernel/clock.ts';
import type { EmulatorTiming } from '../kernel/emulator-timing.ts';
import type { Lifetime } from '../kernel/lifetime.ts';

/** What sessions and tasks of either provider live in. */
export interface VendorContext {
	readonly clock: Clock;
	readonly timing: EmulatorTiming;
	readonly agent: Agent;
	/** What pages look like between the steps of agents. */
	readonly pictures: StepPictures;
	readonly browsers: BrowserPool;
	readonly lifetime: Lifetime;
	/** The only key that is accepted; undefined accepts any that isn't empty. */
	readonly apiKey: string | undefined;
	/** How many ended sessions and tasks each provider remembers. */
	readonly historyLimit: number;
	/** Where what happens is noted, for people to see. */
	readonly journal: Journal;
	/** The way to where they see it. */
	readonly links: InspectorLinks;
	/** Where files are fetched from by a signed address. */
	readonly files: FileStore;
}
