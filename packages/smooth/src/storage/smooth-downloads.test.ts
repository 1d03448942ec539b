import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

test('not ready, there, and none to come are told apart', async () => {
	const { provider, client, emulator } = emulated({
		timing: { downloads: 150, longPoll: 20 },
		agent: ({ prompt, saveFile }) => {
			if (prompt === 'Save') saveFile({ name: 'a.txt', content: new Uint8Array([1]) });
		},
	});
	const session = await client.sessions.create();
	await session.run('Save');
	expect(await provider.downloads(session.id)).toEqual({ state: 'pending', url: null });
	await session.close();
	expect(await provider.downloads(session.id)).toEqual({ state: 'pending', url: null });
	expect(await provider.waitForDownloads(session.id)).toMatch(/\.zip\?/);
	expect(await provider.downloads(session.id)).toMatchObject({ state: 'ready', url: expect.stringMatching(/\.zip\?/) });
	// A task in a session leaves what it downloads with the session.
	expect((await provider.downloads(`${session.id}:event`)).state).toBe('ready');

	const task = await client.tasks.start('Look');
	await task.result();
	expect(await provider.waitForDownloads(task.id)).toBeNull();
	expect((await provider.downloads(task.id)).state).toBe('unavailable');

	const asked = emulator.smooth.requests().filter(({ query }) => query['downloads'] !== undefined);
	expect(asked.length).toBeGreaterThan(5);
	expect(asked.every(({ query }) => query['downloads'] === 'true')).toBe(true);
});

test('the wait is bounded', async () => {
	const { provider } = emulated({ timing: { longPoll: 20 } });
	const { id } = await provider.create();
	const wait = provider.waitForDownloads(id, { deadline: 150 });
	await expect(wait).rejects.toMatchObject({ code: 'timeout', retryable: true, operation: 'downloads.wait' });
	await provider.close(id);
	await expect(provider.downloads('nowhere')).rejects.toMatchObject({ code: 'not_found' });
});
