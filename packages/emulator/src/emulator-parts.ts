import { instructedAgent } from './agent/instructed-agent.ts';
import { StepPictures } from './agent/step-pictures.ts';
import { BrowserPool } from './browser/browser-pool.ts';
import { toSupply } from './browser/browser-supply.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import type { ProviderName } from './generated/provider-names.ts';
import { BodyBudget } from './guard/body-budget.ts';
import type { Violation } from './guard/violation.ts';
import { FaultPlan } from './http/fault-plan.ts';
import { FileStore } from './http/file-store.ts';
import type { HostContext } from './http/host-context.ts';
import { InspectorLinks } from './inspector/inspector-links.ts';
import { Journal } from './inspector/journal.ts';
import { defaultTiming } from './kernel/emulator-timing.ts';
import { Lifetime } from './kernel/lifetime.ts';
import { systemClock } from './kernel/system-clock.ts';
import type { VendorContext } from './vendor/vendor-context.ts';

const defaultBodyLimit = 16 * 1024 * 1024;
const defaultBodiesLimit = 256 * 1024 * 1024;
const defaultLogLimit = 10_000;
const defaultHistoryLimit = 10_000;
/** What comes after so many says nothing new. */
const maxViolations = 1000;

/** What all vendors of one emulator share. */
export interface EmulatorParts {
	readonly context: VendorContext;
	readonly journal: Journal;
	readonly links: InspectorLinks;
	readonly faults: FaultPlan;
	readonly violations: readonly Violation[];
	readonly hostContext: (provider: ProviderName) => HostContext;
	/** For a service of somebody else's, which has no latency of the emulator's. */
	readonly serviceContext: HostContext;
}

/** Makes what all vendors share, with a default for everything that isn't said. @throws TypeError for a blank key. */
export function createEmulatorParts(options: EmulatorOptions): EmulatorParts {
	// With a blank key whoever sends none would be let in.
	if (options.apiKey?.trim() === '') throw new TypeError('The `apiKey` of an emulator is a text that is not blank.');
	const violations: Violation[] = [];
	const lifetime = new Lifetime();
	const clock = options.clock ?? systemClock;
	const journal = new Journal(clock);
	const faults = new FaultPlan(() => journal.changed());
	faults.add(...(options.faults ?? []));
	const links = new InspectorLinks();
	const timing = { ...defaultTiming, ...options.timing };
	const context: VendorContext = {
		clock,
		timing,
		files: new FileStore(clock, timing, () => links.origin),
		agent: options.agent ?? instructedAgent,
		pictures: new StepPictures(() => journal.isWatched),
		browsers: new BrowserPool(toSupply(options.browser ?? 'dom')),
		lifetime,
		apiKey: options.apiKey,
		historyLimit: options.historyLimit ?? defaultHistoryLimit,
		journal,
		links,
	};
	const { latency = 0 } = options;
	const shared: Omit<HostContext, 'latencyOf'> = {
		clock,
		guard: options.guard ?? 'reject',
		apiKey: options.apiKey,
		faults,
		closing: lifetime.signal,
		bodyLimit: options.bodyLimit ?? defaultBodyLimit,
		bodies: new BodyBudget(options.bodiesLimit ?? defaultBodiesLimit),
		logLimit: options.logLimit ?? defaultLogLimit,
		report(violation) {
			if (violations.length < maxViolations) violations.push(violation);
		},
		onRequest(summary) {
			journal.changed();
			options.onRequest?.(summary);
		},
		onChange: () => journal.changed(),
	};

	const hostContext = (provider: ProviderName): HostContext => ({
		...shared,
		latencyOf: operation => (typeof latency === 'number' ? latency : latency({ provider, operation })),
	});
	const serviceContext: HostContext = { ...shared, latencyOf: () => 0 };
	return { context, journal, links, faults, violations, hostContext, serviceContext };
}
