import { once } from 'node:events';
import { createClient } from '@anybrowser/core';
import { systemClock } from '@anybrowser/core/provider';
import { createEmulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { LeaseTable } from './lease-table.ts';
import { startFakeBrowser } from './testing/fake-browser.ts';
import { WaitingClient } from './waiting-client.ts';

test('a client that has gone while its session was found to have ended opens no other one, and one that is there does', async () => {
	const browser = await startFakeBrowser();
	const emulator = createEmulator({ skyvern: { browserAddress: () => browser.url } });
	let beforeRequest = async () => {};
	const provider = skyvern({
		apiKey: 'key',
		fetch: async request => {
			await beforeRequest();
			return emulator.skyvern.fetch(request);
		},
	});
	const browsers = createClient({ provider });
	const drops: string[] = [];
	const table = new LeaseTable(
		{
			browsers,
			clock: systemClock,
			idleMs: 60_000,
			openMs: 60_000,
			report: ({ type }) => type === 'dropped' && drops.push(type),
		},
		{ defaults: {}, maxSessions: 1 },
	);
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	await once(server, 'listening');
	const connectClient = async (): Promise<WebSocket> => {
		const { port } = server.address() as { readonly port: number };
		const connected = once(server, 'connection');
		new WebSocket(`ws://127.0.0.1:${port}`).on('error', () => {});
		const [client] = (await connected) as [WebSocket];
		return client;
	};
	const join = (client: WebSocket) =>
		table.join(new WaitingClient(client), { name: '', options: {} }, { type: 'browser' });

	await join(await connectClient());
	const [id = ''] = table.sessionIds;
	await browsers.sessions.close(id);
	browser.cut();
	await expect.poll(() => drops).toEqual(['dropped']);
	const client = await connectClient();
	beforeRequest = async () => {
		beforeRequest = async () => {};
		client.terminate();
		await once(client, 'close');
	};
	await expect(join(client)).rejects.toMatchObject({ code: 'session_closed' });
	expect(table.sessionIds).toEqual([]);
	expect(emulator.skyvern.sessions()).toHaveLength(1);

	// With room for one, that one's successor has it.
	await join(await connectClient());
	const [next = ''] = table.sessionIds;
	await browsers.sessions.close(next);
	browser.cut();
	await expect.poll(() => drops).toEqual(['dropped', 'dropped']);
	await join(await connectClient());
	expect(
		emulator.skyvern
			.sessions()
			.filter(({ open }) => open)
			.map(({ id }) => id),
	).toEqual(table.sessionIds);
	expect(table.sessionIds).toHaveLength(1);

	await table.close('the test has ended');
	for (const each of server.clients) each.terminate();
	await new Promise(resolve => server.close(resolve));
	await emulator.close();
	await browser.close();
});
