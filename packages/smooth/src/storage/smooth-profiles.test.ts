import type { SessionHandle } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

test('a session is not saved as a new profile: it saves into the one that it was opened with', async () => {
	const { client, sent, emulator } = emulated();
	// As one of any provider: the compiler refuses it of one that is known to be Smooth's.
	const session: SessionHandle = await client.sessions.create();
	const before = emulator.smooth.requests().length;
	const error = await session.saveProfile('shop').catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'unsupported', capability: 'sessions.saveProfile' });
	expect(error.instead).toContain('profile: { id }');
	expect(emulator.smooth.requests()).toHaveLength(before);
	// It is open still, and is closed as ever.
	await session.close();
	expect((await session.refresh()).status).toBe('closed');
	expect(sent('createProfile')).toEqual([]);
});

test('a profile says when a session was last saved into it, and its cookies are in `raw`', async () => {
	const { client, provider } = emulated({ timing: { profileSave: 0 } });
	const { id, updatedAt } = await client.profiles.create({ name: 'shop' });
	expect(updatedAt).toBeNull();
	const before = Math.floor(Date.now() / 1_000) * 1_000;
	await client.sessions.use({ profile: { id } }, () => {});
	const saved = () => provider.profiles.get(id);
	await expect
		.poll(async () => (await saved()).updatedAt?.getTime(), { timeout: 5_000 })
		.toBeGreaterThanOrEqual(before);
	const { raw, createdAt } = await saved();
	expect(createdAt).toBeNull();
	expect(raw).toMatchObject({ cookie_domains: [], cookie_count: 0, profile_size_bytes: expect.any(Number) });
});

test('a limit cuts the list of profiles into pages, and what is no limit is refused', async () => {
	const { client } = emulated();
	const names = ['a', 'b', 'c', 'd', 'e'];
	for (const name of names) await client.profiles.create({ name });
	const sizes: number[] = [];
	const listed: string[] = [];
	for await (const { items } of client.profiles.list({ limit: 2 }).pages()) {
		sizes.push(items.length);
		for (const { id } of items) {
			listed.push(id);
			await client.profiles.delete(id);
		}
	}
	expect(sizes).toEqual([2, 2, 1]);
	expect(listed.toSorted()).toEqual(names);
	for (const limit of [0, 1.5, -1]) {
		await expect(client.profiles.list({ limit })).rejects.toMatchObject({ code: 'invalid_request' });
	}
});
