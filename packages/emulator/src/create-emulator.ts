import { instructedAgent } from './agent/instructed-agent.ts';
import { createDomBrowser } from './browser/dom-browser.ts';
import { systemClock } from './clock/system-clock.ts';
import type { Emulator, ProviderEmulator } from './emulator.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { defaultTiming } from './emulator-timing.ts';
import type { Violation } from './guard/violation.ts';
import { type EmulatorServer, startServer } from './http/emulator-server.ts';
import { FaultPlan } from './http/fault-plan.ts';
import type { HostContext } from './http/host-context.ts';
import { toFetch } from './http/provider-fetch.ts';
import { createProviderHost, type ProviderHost } from './http/provider-host.ts';
import { NonconformanceError } from './nonconformance-error.ts';
import { BrowserPool } from './runtime/browser-pool.ts';
import { Lifetime } from './runtime/lifetime.ts';
import type { World } from './runtime/world.ts';
import { createSkyvern } from './skyvern/create-skyvern.ts';
import { createSmooth } from './smooth/create-smooth.ts';

const defaultBodyLimit = 16 * 1024 * 1024;
const defaultLogLimit = 10_000;

/**
 * Both APIs in one process, with all their state, each request and response held to its specification.
 *
 * @example
 * const emulator = createEmulator();
 * const response = await emulator.smooth.fetch('https://api.smooth.sh/api/v1/task', { headers: { apikey: 'any' } });
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
	const violations: Violation[] = [];
	const faults = new FaultPlan();
	faults.add(...(options.faults ?? []));
	const lifetime = new Lifetime();
	const world: World = {
		clock: options.clock ?? systemClock,
		timing: { ...defaultTiming, ...options.timing },
		agent: options.agent ?? instructedAgent,
		browsers: new BrowserPool(options.browser ?? createDomBrowser),
		lifetime,
	};
	const context: HostContext = {
		clock: world.clock,
		guard: options.guard ?? 'reject',
		apiKey: options.apiKey,
		faults,
		closing: lifetime.signal,
		bodyLimit: options.bodyLimit ?? defaultBodyLimit,
		logLimit: options.logLimit ?? defaultLogLimit,
		report: violation => violations.push(violation),
		onRequest: summary => options.onRequest?.(summary),
	};

	const smooth = createSmooth(world, options.smooth ?? {});
	const skyvern = createSkyvern(world, options.skyvern ?? {});
	const hosts = {
		smooth: createProviderHost(smooth.definition, context),
		skyvern: createProviderHost(skyvern.definition, context),
	};

	const servers = new Set<EmulatorServer>();
	let closed: Promise<void> | undefined;
	const end = async () => {
		// First the held requests, so that they are still answered.
		await lifetime.end();
		await Promise.all([...servers].map(server => server.close()));
		await world.browsers.close();
	};
	const close = () => {
		closed ??= end();
		return closed;
	};

	return {
		smooth: toProviderEmulator(hosts.smooth, smooth),
		skyvern: toProviderEmulator(hosts.skyvern, skyvern),
		faults,
		violations,
		assertConforming() {
			if (violations.length > 0) throw new NonconformanceError([...violations]);
		},
		async listen(where) {
			if (closed) throw new Error('The emulator is closed.');
			const server = await startServer(hosts, where);
			servers.add(server);
			return server;
		},
		close,
		[Symbol.asyncDispose]: close,
	};
}

function toProviderEmulator(
	host: ProviderHost,
	{ sessions, tasks }: Pick<ProviderEmulator, 'sessions' | 'tasks'>,
): ProviderEmulator {
	return {
		fetch: toFetch(request => host.handle(request, { isOverHttp: false })),
		sessions,
		tasks,
		requests: () => host.log.entries(),
		coverage: () => host.guard.coverage.entries(),
	};
}
