import { type Client, createClient } from '@anybrowser/core';
// biome-ignore lint/style/noRestrictedImports: this file is for tests alone
import { createEmulator, type Emulator, type EmulatorOptions } from '@anybrowser/emulator';
import { onTestFinished } from 'vitest';
import { type SkyvernOptions, type SkyvernProvider, skyvern } from '../skyvern.ts';

/** A provider before an emulator of Skyvern's API, which is held to the specification when the test ends. */
export interface Emulated {
	readonly emulator: Emulator;
	readonly provider: SkyvernProvider;
	readonly client: Client<SkyvernProvider>;
	/** The bodies of all requests for an operation of the specification. */
	sent(operation: string): readonly unknown[];
	/** Another client of the same emulator. */
	connect(options?: SkyvernOptions): SkyvernProvider;
}

/** Starts an emulator for one test. */
export function emulated(options: EmulatorOptions = {}, settings: SkyvernOptions = {}): Emulated {
	const emulator = createEmulator({
		...options,
		timing: { startup: 1, task: 1, profileArchive: 1, ...options.timing },
	});
	const connect = (more: SkyvernOptions = {}) =>
		skyvern({ apiKey: 'k', fetch: request => emulator.skyvern.fetch(request), ...settings, ...more });
	const provider = connect();
	onTestFinished(async () => {
		await emulator.close();
		emulator.assertConforming();
	});
	return {
		emulator,
		provider,
		client: createClient({ provider }),
		connect,
		sent: operation =>
			emulator.skyvern.requests().flatMap(entry => (entry.operation === operation ? [entry.body] : [])),
	};
}
