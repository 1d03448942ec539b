import { instructedAgent } from './agent/instructed-agent.ts';
import { BrowserPool } from './browser/browser-pool.ts';
import { toSupply } from './browser/browser-supply.ts';
import type { Emulator, ProviderEmulators } from './emulator.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import type { ProviderName } from './generated/provider-names.ts';
import { vendors } from './generated/vendors.ts';
import { BodyBudget } from './guard/body-budget.ts';
import type { Violation } from './guard/violation.ts';
import { type EmulatorServer, startServer } from './http/emulator-server.ts';
import { FaultPlan } from './http/fault-plan.ts';
import type { HostContext } from './http/host-context.ts';
import { toFetch } from './http/provider-fetch.ts';
import { createProviderHost, type ProviderHost } from './http/provider-host.ts';
import type { ServedParts } from './http/server-app.ts';
import { createInspector } from './inspector/create-inspector.ts';
import { InspectorLinks } from './inspector/inspector-links.ts';
import { Journal } from './inspector/journal.ts';
import { defaultTiming } from './kernel/emulator-timing.ts';
import { Lifetime } from './kernel/lifetime.ts';
import { systemClock } from './kernel/system-clock.ts';
import { NonconformanceError } from './nonconformance-error.ts';
import type { ProviderEmulator } from './vendor/provider-emulator.ts';
import type { EmulatedVendor, Vendor } from './vendor/vendor.ts';
import type { VendorContext } from './vendor/vendor-context.ts';

const defaultBodyLimit = 16 * 1024 * 1024;
const defaultBodiesLimit = 256 * 1024 * 1024;
const defaultLogLimit = 10_000;
const defaultHistoryLimit = 10_000;
/** What comes after so many says nothing new. */
const violationsKept = 1000;

/**
 * All APIs in one process, with their state, each request and response held to its specification.
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
	const clock = options.clock ?? systemClock;
	const journal = new Journal(clock);
	const links = new InspectorLinks();
	const context: VendorContext = {
		clock,
		timing: { ...defaultTiming, ...options.timing },
		agent: options.agent ?? instructedAgent,
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
			if (violations.length < violationsKept) violations.push(violation);
		},
		onRequest(summary) {
			journal.changed();
			options.onRequest?.(summary);
		},
	};

	const hostContext = (provider: ProviderName): HostContext => ({
		...shared,
		latencyOf: operation => (typeof latency === 'number' ? latency : latency({ provider, operation })),
	});

	const plugged = vendors.map(vendor => {
		const { name, document, basePath } = vendor;
		// Each is created with the options that stand under its own name.
		const emulated = (vendor as Vendor<ProviderName, object>).create(context, options[name] ?? {});
		const host = createProviderHost({ name, document, basePath, ...emulated.definition }, hostContext(name));
		return { vendor, emulated, host };
	});
	const fileOf: ServedParts['fileOf'] = (provider, id, name) =>
		plugged.find(({ vendor }) => vendor.name === provider)?.emulated.fileOf(id, name);
	const inspect = createInspector({
		journal,
		violations,
		providers: plugged.map(({ vendor: { name, title, example }, host: { mount, log, guard } }) => ({
			name,
			title,
			example,
			mount,
			log,
			coverage: () => guard.coverage.entries(),
		})),
	});
	const byName = <Value>(toValue: (each: (typeof plugged)[number]) => Value) =>
		Object.fromEntries(plugged.map(each => [each.vendor.name, toValue(each)]));
	// There is one for each name.
	const hosts = byName(({ host }) => host) as Record<ProviderName, ProviderHost>;
	const providers = byName(toProviderEmulator) as ProviderEmulators;

	const servers = new Set<EmulatorServer>();
	let closed: Promise<void> | undefined;
	const end = async () => {
		// First the held requests, so that they are still answered.
		await lifetime.end();
		await Promise.all([...servers].map(server => server.close()));
		await context.browsers.close();
	};
	const close = () => {
		closed ??= end();
		return closed;
	};

	return {
		providers,
		...providers,
		faults,
		violations,
		assertConforming() {
			if (violations.length > 0) throw new NonconformanceError([...violations]);
		},
		async listen(where) {
			if (closed) throw new Error('The emulator is closed.');
			const server = await startServer({ hosts, inspect, fileOf, apiKey: options.apiKey }, where);
			if (closed) {
				await server.close();
				throw new Error('The emulator is closed.');
			}
			const unwatch = journal.watch();
			const unlink = links.add(server.url);
			const listening: EmulatorServer = {
				...server,
				async close() {
					unlink();
					unwatch();
					await server.close();
					servers.delete(listening);
				},
			};
			servers.add(listening);
			return listening;
		},
		close,
		[Symbol.asyncDispose]: close,
	};
}

/** One vendor, and what answers for it. */
interface Plugged {
	readonly vendor: Pick<Vendor, 'origin' | 'basePath'>;
	readonly emulated: EmulatedVendor;
	readonly host: ProviderHost;
}

function toProviderEmulator({ vendor, emulated, host }: Plugged): ProviderEmulator {
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
