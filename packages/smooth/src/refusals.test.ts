import { expect, test } from 'vitest';
import { emulated } from './testing/emulated.ts';

test('an account without credits is told as that: nothing is repeated, and nobody else is held up', async () => {
	const { provider, client, emulator } = emulated({ smooth: { credits: 1 } });
	await client.tasks.run('Look');
	const before = emulator.smooth.requests().length;
	const error = await provider.create().catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'insufficient_credits', status: 429, retryable: false });
	expect(error.message).toContain('add some');
	expect(error.attempts).toHaveLength(1);
	expect(emulator.smooth.requests()).toHaveLength(before + 1);
	const startedAt = Date.now();
	await provider.profiles.list();
	expect(Date.now() - startedAt).toBeLessThan(200);
});

test('too many at once is told from too fast: it is not repeated, and nobody is held up who may end one', async () => {
	const { provider, emulator } = emulated({ smooth: { concurrency: 1 } });
	const first = await provider.create();
	const error = await provider.create().catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'rate_limited', retryable: true, limit: 'concurrency' });
	expect(error.attempts).toHaveLength(1);
	await provider.close(first.id, { force: true });
	emulator.faults.add({
		status: 429,
		body: { detail: 'Rate limit exceeded' },
		headers: { 'retry-after-ms': '1' },
	});
	const tooFast = await provider.create({}, { maxRetries: 0 }).catch(thrown => thrown);
	expect(tooFast).toMatchObject({ code: 'rate_limited', retryable: true, limit: 'rate' });
});

test('what the plan does not have is a permission', async () => {
	const { provider } = emulated({ smooth: { plan: 'free' } });
	await expect(provider.profiles.create()).rejects.toMatchObject({ code: 'permission', status: 403, retryable: false });
});

test('what was used is told in credits, dollars and milliseconds', async () => {
	const { client } = emulated({ agent: () => 'done', timing: { task: 50 } });
	const { task } = await client.tasks.run('Look');
	expect(task.usage).toMatchObject({ credits: 1, dollars: 0.01 });
	const session = await client.sessions.create();
	const inSession = await session.run('Look');
	expect(inSession.task.usage).toMatchObject({ credits: 1, dollars: 0.01 });
	expect(inSession.task.usage.durationMs).toBeGreaterThanOrEqual(40);
	await session.close();
	expect((await session.refresh()).usage).toMatchObject({ credits: 1, dollars: 0.01 });
});
