import type { Emulator, ProviderEmulators } from './emulator.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { createEmulatorParts } from './emulator-parts.ts';
import type { ProviderName } from './generated/provider-names.ts';
import { type EmulatorServer, startServer } from './http/emulator-server.ts';
import type { ServedService } from './http/listen-options.ts';
import { toFetch } from './http/provider-fetch.ts';
import type { ProviderHost } from './http/provider-host.ts';
import { createInspector } from './inspector/create-inspector.ts';
import { NonconformanceError } from './nonconformance-error.ts';
import { PluggedServices, type ServicePlug } from './plug-services.ts';
import { fileAnswers, type Plugged, plugVendors, toProviderEmulator } from './plug-vendors.ts';
import { toInspected } from './to-inspected.ts';

/**
 * All APIs in one process, with their state, each request and response held to its specification.
 *
 * @example
 * const emulator = createEmulator();
 * const response = await emulator.smooth.fetch('https://api.smooth.sh/api/v1/task', { headers: { apikey: 'any' } });
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
	const parts = createEmulatorParts(options);
	const { context, journal, links, faults, violations } = parts;
	const plugged = plugVendors(options, parts);
	const answerFile = fileAnswers(plugged, parts);
	const services = new PluggedServices(parts);
	const builtIn = plugged.map(toInspected);
	const keys = new Set(options.apiKey === undefined ? [] : [options.apiKey]);
	const inspect = createInspector({
		...{ journal, violations, faults, keys },
		get providers() {
			return [...builtIn, ...services.inspected];
		},
		refresh: () => services.refresh(),
	});
	const byName = <Value>(toValue: (each: Plugged) => Value) =>
		Object.fromEntries(plugged.map(each => [each.vendor.name, toValue(each)]));
	// There is one for each name.
	const hosts = byName(({ host }) => host) as Record<ProviderName, ProviderHost>;
	const providers = byName(each => toProviderEmulator(each, { answerFile, files: context.files })) as ProviderEmulators;

	const servers = new Set<EmulatorServer>();
	let closed: Promise<void> | undefined;
	const end = async () => {
		// First the held requests, so that they are still answered.
		await context.lifetime.end();
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
		plug: service => toFetch(services.plug(service).handle),
		async listen(where) {
			if (closed) throw new Error('The emulator is closed.');
			const plugs: ServicePlug[] = [];
			const plug = (service: ServedService) => {
				const made = services.plug(service);
				plugs.push(made);
				return made.handle;
			};
			const unplug = () => {
				for (const each of plugs) each.unplug();
			};
			const parts = { hosts, inspect, answerFile, plug, apiKey: options.apiKey };
			const server = await startServer(parts, where).catch(error => {
				unplug();
				throw error;
			});
			if (closed) {
				unplug();
				await server.close();
				throw new Error('The emulator is closed.');
			}
			if (server.key !== null) keys.add(server.key);
			const unwatch = journal.watch();
			const unlink = links.add(server.url);
			const listening: EmulatorServer = {
				...server,
				async close() {
					unlink();
					unwatch();
					unplug();
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
