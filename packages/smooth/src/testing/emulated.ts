import { type Client, createClient } from '@anybrowser/core';
// biome-ignore lint/style/noRestrictedImports: this file is for tests alone
import { createEmulator, type Emulator, type EmulatorOptions } from '@anybrowser/emulator';
import { onTestFinished } from 'vitest';
import { type SmoothOptions, type SmoothProvider, smooth } from '../smooth.ts';

/** A provider before an emulator of Smooth's API, which is held to the specification when the test ends. */
export interface Emulated {
	readonly emulator: Emulator;
	readonly provider: SmoothProvider;
	readonly client: Client<SmoothProvider>;
	/** The bodies of all requests for an operation of the specification. */
	sent(operation: string): readonly unknown[];
	/** Another client of the same emulator. */
	connect(options?: SmoothOptions): SmoothProvider;
}

/** Starts an emulator for one test. */
export function emulated(options: EmulatorOptions = {}, settings: SmoothOptions = {}): Emulated {
	const emulator = createEmulator({
		...options,
		timing: { startup: 1, task: 1, closing: 1, longPoll: 1_000, ...options.timing },
	});
	const connect = (more: SmoothOptions = {}) =>
		smooth({ apiKey: 'k', fetch: request => emulator.smooth.fetch(request), ...settings, ...more });
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
		sent: operation => emulator.smooth.requests().flatMap(entry => (entry.operation === operation ? [entry.body] : [])),
	};
}
