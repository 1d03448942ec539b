import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

test('what a task has left is deleted once it has ended, and not before', async () => {
	const { provider, client, emulator } = emulated({ agent: () => 'secret' });
	const session = await client.sessions.create();
	await expect(provider.deleteData(session.id)).rejects.toMatchObject({ code: 'conflict', status: 409 });
	const { task } = await session.run('Look');
	await session.close();
	await provider.deleteData(session.id);
	await expect(provider.deleteData('nowhere')).rejects.toMatchObject({ code: 'not_found', operation: 'data.delete' });

	// Smooth keeps a task's events with the session, so this would delete more than the task's.
	const before = emulator.smooth.requests().length;
	const error = await provider.deleteData(task.id).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining(session.id) });
	expect(emulator.smooth.requests()).toHaveLength(before);

	const alone = await client.tasks.run('Look');
	await provider.deleteData(alone.task.id);
	expect((await provider.tasks.get(alone.task.id)).output).toBeNull();
});

test('an answer that is lost is asked for again: what is gone is gone', async () => {
	const { provider, client, emulator, sent } = emulated({ agent: () => 'secret' });
	const { task } = await client.tasks.run('Look');
	emulator.faults.add({ provider: 'smooth', operation: 'deleteTaskData', drop: 'after' });
	await provider.deleteData(task.id);
	expect(sent('deleteTaskData')).toHaveLength(2);
});

test('outside the plan it is a permission', async () => {
	const { provider, client } = emulated({ smooth: { plan: 'growth' } });
	const { task } = await client.tasks.run('Look');
	await expect(provider.deleteData(task.id)).rejects.toMatchObject({ code: 'permission', status: 403 });
});
