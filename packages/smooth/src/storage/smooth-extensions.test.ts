import { expect, test } from 'vitest';
import { smooth } from '../smooth.ts';
import { emulated } from '../testing/emulated.ts';

const zip = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

test.each(['published', 'sdk', 'both'] as const)(
	'are uploaded, listed, used and deleted (%s path)',
	async extensionPath => {
		const { provider, client, sent } = emulated({ smooth: { extensionPath } });
		const { id, name } = await provider.extensions.upload({ name: 'blocker.zip', content: zip });
		expect(name).toBe('blocker.zip');
		const [listed] = await provider.extensions.list();
		expect(listed).toMatchObject({ id, name: 'blocker.zip', provider: 'smooth' });
		expect(Math.abs(Date.now() - Number(listed?.createdAt))).toBeLessThan(60_000);
		await client.sessions.use({ extensions: [id] }, () => {});
		expect(sent('createTask')).toMatchObject([{ extensions: [id] }]);
		await provider.extensions.delete(id);
		expect(await provider.extensions.list()).toEqual([]);
		await expect(provider.extensions.delete(id)).rejects.toMatchObject({ code: 'not_found' });
	},
);

test('a delete whose answer is lost is repeated, and that is no failure', async () => {
	const { provider, emulator } = emulated();
	const { id } = await provider.extensions.upload({ name: 'a.zip', content: new Blob([zip]) });
	emulator.faults.add({ provider: 'smooth', operation: 'deleteExtensionBySdkPath', drop: 'after' });
	await provider.extensions.delete(id);
	expect(await provider.extensions.list()).toEqual([]);
});

test.each<[string, string, string | Uint8Array]>([
	['no archive', 'a.zip', 'PKzip'],
	['nothing', 'a.zip', ''],
	['no name', ' ', zip],
])('%s is refused, and nothing is sent', async (_, name, content) => {
	const { provider, emulator } = emulated();
	await expect(provider.extensions.upload({ name, content })).rejects.toMatchObject({ code: 'invalid_request' });
	await expect(provider.extensions.delete('..')).rejects.toMatchObject({ code: 'invalid_request' });
	expect(emulator.smooth.requests()).toEqual([]);
});

test('a list gives out names that lead to no other folder', async () => {
	const body = { r: [{ id: 'e', file_name: '../../blocker.zip', creation_time: 1 }] };
	const provider = smooth({ apiKey: 'k', fetch: async () => Response.json(body) });
	expect(await provider.extensions.list()).toMatchObject([
		{ name: 'blocker.zip', raw: { file_name: '../../blocker.zip' } },
	]);
});
