import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** Serves pages on this machine until the test ends. @returns The address of the first. */
export async function servePages(
	pages: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = {},
): Promise<string> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
		const html = pages[pathname];
		response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html', ...headers }).end(html);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has an address that is an object.
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
