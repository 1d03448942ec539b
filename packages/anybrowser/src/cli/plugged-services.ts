import type { EmulatedService, ProviderDescriptor } from '@anybrowser/core/provider';
import { builtInProvider } from '../providers.ts';
import { UsageError } from './usage-error.ts';

/** A stand-in for the service of a provider that is plugged in, with the name that it is served below. */
export interface PluggedService extends EmulatedService {
	readonly name: string;
	/** As people write it. */
	readonly title: string;
	/** The variable that its key is taken from. */
	readonly keyVariable: string;
}

/** Stand-ins that run. */
export interface PluggedServices {
	readonly services: readonly PluggedService[];
	/** Ends them all. */
	close(): Promise<void>;
}

/**
 * Starts the stand-ins of providers that the emulator's own package doesn't have.
 *
 * @param without What is to be done about a provider that has none, for its error.
 * @throws UsageError for a provider that has none.
 */
export async function startPluggedServices(
	chosen: readonly ProviderDescriptor[],
	{ apiKey, without }: { readonly apiKey: string | undefined; readonly without: string },
): Promise<PluggedServices> {
	const services: PluggedService[] = [];
	const close = async () => {
		await Promise.all(services.map(service => service.close?.()));
	};
	try {
		for (const { name, title, variables, emulator } of chosen) {
			if (builtInProvider(name) !== undefined) continue;
			if (emulator === undefined)
				throw new UsageError(`There is no emulator of ${title}, since its descriptor has no \`emulator\`: ${without}`);
			const service = (await emulator()).createService({ apiKey });
			services.push({
				name,
				title,
				keyVariable: variables.apiKey[0],
				...(service.views && { views: service.views }),
				basePath: service.basePath ?? '',
				fetch: request => service.fetch(request),
				openSessionIds: () => service.openSessionIds?.() ?? [],
				close: async () => service.close?.(),
			});
		}
	} catch (error) {
		await close();
		throw error;
	}
	return { services, close };
}
