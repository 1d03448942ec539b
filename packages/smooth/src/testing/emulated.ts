import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

/** Serves pages on this machine until the test ends. @returns The address of the first. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<string> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
		const html = pages[pathname];
		response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(html);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	// A server that listens on a port has an address that is an object.
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
