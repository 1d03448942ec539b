import type { Emulator, ProviderEmulators } from './emulator.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { createEmulatorParts } from './emulator-parts.ts';
import type { ProviderName } from './generated/provider-names.ts';
import { type EmulatorServer, startServer } from './http/emulator-server.ts';
import type { ProviderHost } from './http/provider-host.ts';
import { createInspector } from './inspector/create-inspector.ts';
import { NonconformanceError } from './nonconformance-error.ts';
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
	const inspect = createInspector({
		journal,
		violations,
		faults,
		providers: plugged.map(toInspected),
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
		async listen(where) {
			if (closed) throw new Error('The emulator is closed.');
			const server = await startServer({ hosts, inspect, answerFile, apiKey: options.apiKey }, where);
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
