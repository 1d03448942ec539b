import { expect, test } from 'vitest';
import { emulated } from './testing/emulated.ts';

test('a session is not saved as a new profile: it saves into the one that it was opened with', async () => {
	const { client, sent, emulator } = emulated();
	const session = await client.sessions.create();
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
