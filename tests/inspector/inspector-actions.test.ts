import { description as browserbase } from '@anybrowser/browserbase/descriptor';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import { description as skyvern } from '@anybrowser/skyvern/descriptor';
import { description as smooth } from '@anybrowser/smooth/descriptor';
import { createClient, type ProviderName } from 'anybrowser';
import { afterEach, expect, test } from 'vitest';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

const vendors = [{ vendor: smooth }, { vendor: skyvern }, { vendor: browserbase }];

/** A client over HTTP, and a person at the inspector. */
async function setUp(name: ProviderName) {
	const made = createEmulator({
		agent: () => new Promise(() => undefined),
		timing: { startup: 5, queue: 2, closing: 5 },
	});
	emulator = made;
	const server = await made.listen();
	const client = await createClient({ provider: name, [name]: { apiKey: 'any', baseUrl: server.urls[name] } });
	const headers = { 'content-type': 'application/json', origin: new URL(server.url).origin };
	const act = async (path: string) => {
		const response = await fetch(`${server.url}/inspector/api${path}`, { method: 'POST', headers, body: '{}' });
		return response.status;
	};
	return { server, client, act };
}

test.each(vendors)('$vendor.name: a client finds a session closed that a person has closed', async ({ vendor }) => {
	const { client, act } = await setUp(vendor.name);
	const session = await client.sessions.create();
	expect(await act(`/${vendor.name}/${encodeURIComponent(session.id)}/close`)).toBe(200);
	await expect.poll(async () => (await client.sessions.get(session.id)).status, { timeout: 10_000 }).toBe('closed');
	await expect(session.close()).resolves.toBeUndefined();
});

test.each(vendors)(
	'$vendor.name: a client that waits for a task hears that a person has canceled it',
	async ({ vendor }) => {
		const { client, act } = await setUp(vendor.name);
		const task = await client.tasks.start('wait for ever');
		const result = task.result().catch((error: unknown) => error);
		expect(await act(`/${vendor.name}/${encodeURIComponent(task.id)}/cancel`)).toBe(200);
		expect(await result).toMatchObject({ code: 'task_failed', task: { status: 'canceled' } });
	},
);

test.each(vendors)(
	'$vendor.name: a copied command takes the key from the variable that clients do',
	async ({ vendor }) => {
		const { client, server } = await setUp(vendor.name);
		await client.sessions.list();
		const response = await fetch(`${server.url}/inspector/api/requests/${vendor.name}-1/curl`);
		const { command } = await response.json();
		expect(command).toContain(`"$${vendor.variables.apiKey[0]}"`);
	},
);
