import type { Client, Ledger } from '@anybrowser/core';
import { clientOf } from '../../config/client-of.ts';
import { loadClient } from '../../config/load-client.ts';
import { resolveConfig } from '../../config/resolve-config.ts';
import { fileLedger } from '../../ledger/file-ledger.ts';
import { descriptors } from '../../providers.ts';
import type { CommandContext } from '../command-context.ts';
import { loadEmulator } from '../load-emulator.ts';
import { ownLedger } from '../own-ledger.ts';
import { startPluggedServices } from '../plugged-services.ts';
import { UsageError } from '../usage-error.ts';

/** What tools are served with. */
export interface OpenBrowsers {
	readonly browsers: Client;
	/** Where the client writes down what it opens; nowhere before an emulator, which ends with the process. */
	readonly ledger: Ledger | undefined;
	/** Ends what was started for it. */
	close(): Promise<void>;
}

/** The emulator takes any. */
const apiKey = 'emulated';

/** The client that flags, environment and configuration file choose, or one before an emulator in this process. */
export async function openBrowsers(context: CommandContext, isEmulated: boolean): Promise<OpenBrowsers> {
	const chosen = await context.chosen();
	const config = await resolveConfig(chosen);
	if (!isEmulated) {
		await context.useProxy();
		const named = config.ledger ?? (await ownLedger(context.env, 'mcp'));
		const ledger = typeof named === 'string' ? fileLedger(named) : named;
		return { browsers: await clientOf({ ...config, ledger }), ledger, close: async () => {} };
	}
	const descriptor = config.provider ?? descriptors[0];
	if (descriptor === undefined) throw new UsageError('There is no provider to emulate');
	const { createEmulator } = await loadEmulator();
	const plugged = await startPluggedServices([descriptor], { apiKey, without: 'leave out --emulate' });
	const emulator = createEmulator();
	const close = async () => {
		await emulator.close();
		await plugged.close();
	};
	try {
		const { urls, serviceUrls } = await emulator.listen({ services: plugged.services });
		const addresses: Readonly<Record<string, string | undefined>> = { ...urls, ...serviceUrls };
		const settings = { apiKey, baseUrl: addresses[descriptor.name] };
		const name = chosen.provider ?? descriptor.name;
		const own = { cwd: chosen.cwd, configFile: false as const, provider: name, [descriptor.name]: settings };
		return { browsers: await loadClient(own), ledger: undefined, close };
	} catch (error) {
		await close();
		throw error;
	}
}
