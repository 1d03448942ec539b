import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Capability } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';

/** Somewhere with an odd offset, so that a time that was read as local time is off by hours. */
const oddZone = 'Pacific/Chatham';
const prompt = 'Read the title';
const clockSkewMs = 60_000;

/** What is returned is plain data that nobody can change, and the service's own answer stays out of sight. */
export function snapshotChecks(): ContractCheck[] {
	return [
		{
			name: 'snapshots: sessions, tasks, profiles and files are frozen through and through',
			async run({ provider, backend }) {
				for (const [what, value] of Object.entries(await everything({ provider }))) assertFrozen(value, what);
				await endEverything(provider, backend);
			},
		},
		{
			name: 'snapshots: the raw answer is there, but neither serialises nor prints',
			async run({ provider, backend }) {
				for (const [what, value] of Object.entries(await everything({ provider }))) {
					assert.equal(typeof value.raw, 'object', `${what}: raw is the answer`);
					assert.ok(!Object.keys(value).includes('raw'), `${what}: raw is not enumerable`);
					const plain = JSON.parse(JSON.stringify(value));
					assert.equal(plain.id, value.id);
					assert.equal(plain.provider, provider.name);
					assert.equal('raw' in plain, false, `${what}: raw does not serialise`);
					assert.ok(!/\braw\b/.test(inspect(value)), `${what}: raw does not print`);
				}
				await endEverything(provider, backend);
			},
		},
		{
			name: "snapshots: times are the service's, whatever the zone of this machine",
			async run({ provider, backend }) {
				const zone = process.env['TZ'];
				process.env['TZ'] = oddZone;
				try {
					for (const [what, value] of Object.entries(await everything({ provider }))) {
						const { createdAt } = value;
						if (createdAt === null || createdAt === undefined) continue;
						const offMs = Math.abs(Date.now() - createdAt.getTime());
						assert.ok(offMs < clockSkewMs, `${what} says that it was made ${offMs} ms from now`);
					}
				} finally {
					if (zone === undefined) delete process.env['TZ'];
					else process.env['TZ'] = zone;
				}
				await endEverything(provider, backend);
			},
		},
	];
}

interface Plain {
	readonly id: string;
	readonly raw: unknown;
	readonly createdAt?: Date | null;
}

/** One of everything that the provider can give. */
async function everything({ provider }: Pick<ContractFixture, 'provider'>): Promise<Readonly<Record<string, Plain>>> {
	const has = (capability: Capability) => provider.capabilities[capability] !== 'none';
	const all: Record<string, Plain> = {};
	const note = async (what: string, needs: Capability, give: () => Promise<Plain>) => {
		if (has(needs)) all[what] = await give();
	};
	await note('a session', 'sessions.create', () => provider.create());
	const sessionId = all['a session']?.id;
	if (sessionId !== undefined) {
		await note('a session that was read', 'sessions.get', () => provider.get(sessionId));
		await note('a task in a session', 'tasks.createInSession', () => provider.tasks.create({ prompt, sessionId }));
	}
	await note('a task', 'tasks.create', () => provider.tasks.create({ prompt }));
	const taskId = all['a task']?.id;
	if (taskId !== undefined) await note('a task that was read', 'tasks.get', () => provider.tasks.get(taskId));
	await note('a profile', 'profiles.create', () => provider.profiles.create());
	await note('a file', 'files.upload', () => provider.files.upload({ name: 'prices.csv', content: 'sku' }));
	if (has('sessions.list')) for (const item of (await provider.list()).items) all['a listed session'] = item;
	if (has('tasks.list')) for (const item of (await provider.tasks.list()).items) all['a listed task'] = item;
	if (has('profiles.list')) for (const item of (await provider.profiles.list()).items) all['a listed profile'] = item;
	assert.ok(Object.keys(all).length > 0, 'a provider gives something');
	return all;
}

function assertFrozen(value: object, what: string): void {
	assert.ok(Object.isFrozen(value), `${what} can be changed`);
	for (const [key, item] of Object.entries(value)) {
		// A date has no properties to freeze.
		if (typeof item === 'object' && item !== null && !(item instanceof Date)) assertFrozen(item, `${what}.${key}`);
	}
}
