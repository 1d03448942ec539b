import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Ledger, type TaskTicket } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLedger } from './file-ledger.ts';

let folder: string;
let path: string;
let emulator: Emulator;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-'));
	path = join(folder, 'ledger.jsonl');
	emulator = createEmulator({ agent: () => 'done' });
});

afterEach(async () => {
	await emulator.close();
	await rm(folder, { recursive: true });
});

const providers = {
	smooth: () => smooth({ apiKey: 'key', fetch: request => emulator.smooth.fetch(request) }),
	skyvern: () => skyvern({ apiKey: 'key', fetch: request => emulator.skyvern.fetch(request) }),
};
const openAt = (name: keyof typeof providers) =>
	emulator[name]
		.sessions()
		.filter(({ open }) => open)
		.map(({ id }) => id);

/** Has all that is written down be of a process that has ended. */
async function die(): Promise<void> {
	const { pid } = spawnSync('true');
	const text = await readFile(path, 'utf8');
	await writeFile(path, text.replaceAll(/"pid":\d+/g, `"pid":${pid}`));
}

test.each(['smooth', 'skyvern'] as const)('%s: what a program left open is closed, and nothing else', async name => {
	const client = createClient({ provider: providers[name](), ledger: fileLedger(path) });
	const left = await client.sessions.create();
	const closed = await client.sessions.create();
	await closed.close({ force: true });
	const others = await createClient({ provider: providers[name]() }).sessions.create();
	expect(await client.sessions.reap()).toEqual({ closed: [], busy: [], unproven: [], failed: [] });
	await die();
	const later = createClient({ provider: providers[name](), ledger: fileLedger(path) });
	const own = await later.sessions.create();
	expect(await later.sessions.reap()).toEqual({ closed: [left.id], busy: [], unproven: [], failed: [] });
	expect(openAt(name).toSorted()).toEqual([others.id, own.id].toSorted());
	expect(await later.sessions.reap()).toMatchObject({ closed: [] });
});

test('a session whose answer was lost is told, and left alone where nothing proves whose it is', async () => {
	const client = createClient({ provider: providers.smooth(), ledger: fileLedger(path) });
	emulator.faults.add({ drop: 'after' });
	await expect(client.sessions.create()).rejects.toMatchObject({ code: 'ambiguous_outcome' });
	await die();
	const { closed, unproven } = await client.sessions.reap();
	expect(closed).toEqual([]);
	expect(unproven).toMatchObject([{ provider: 'smooth', id: null }]);
	expect(openAt('smooth')).toHaveLength(1);
});

test("the session of a ticket's task is left alone while that is under way, and closed once it has ended", async () => {
	let finish = () => {};
	const finished = new Promise<void>(resolve => {
		finish = resolve;
	});
	await emulator.close();
	emulator = createEmulator({
		agent: async () => {
			await finished;
			return 'done';
		},
	});
	const client = createClient({ provider: providers.smooth(), ledger: fileLedger(path) });
	const ticket = await client.tasks.prepare('Look');
	const task = await client.tasks.startOnce(ticket, 'Look', {}, { save: () => {} });
	await die();
	const session = openAt('smooth');
	expect(await client.sessions.reap()).toMatchObject({ closed: [], busy: session });
	finish();
	await expect.poll(async () => (await task.refresh()).status).toBe('succeeded');
	expect(await client.sessions.reap()).toMatchObject({ closed: session, busy: [] });
	expect(openAt('smooth')).toEqual([]);
});

test('a ledger that can not be written opens nothing, and says so', async () => {
	const full = async () => {
		throw new Error('ENOSPC: no space left on device');
	};
	const ledger: Ledger = { begin: full, opened: full, ended: full, left: async () => [] };
	const client = createClient({ provider: providers.skyvern(), ledger });
	await expect(client.sessions.create()).rejects.toMatchObject({
		code: 'configuration',
		message: expect.stringContaining('no space left'),
	});
	const schema = { type: 'object', properties: { title: { type: 'string' } } };
	const ticket: TaskTicket = await client.tasks.prepare('Look', { schema });
	await expect(client.tasks.startOnce(ticket, 'Look', { schema }, { save: () => {} })).rejects.toMatchObject({
		code: 'configuration',
	});
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('a session whose id can not be written down is closed, and told', async () => {
	const ledger: Ledger = {
		begin: async () => {},
		opened: () => Promise.reject(new Error('ENOSPC: no space left on device')),
		ended: async () => {},
		left: async () => [],
	};
	const client = createClient({ provider: providers.skyvern(), ledger });
	await expect(client.sessions.create()).rejects.toMatchObject({ code: 'configuration' });
	expect(openAt('skyvern')).toEqual([]);
	await expect(createClient({ provider: providers.skyvern() }).sessions.reap()).rejects.toMatchObject({
		code: 'configuration',
		message: expect.stringContaining('ledger'),
	});
});
