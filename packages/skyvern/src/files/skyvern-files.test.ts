import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const tenMegabytes = 10 * 1024 * 1024;

test('a file is kept for as long as it is told, and deleted', async () => {
	const { provider, emulator } = emulated();
	const file = await provider.files.upload({ name: 'a.txt', content: 'x', retentionDays: 365 });
	expect(file).toMatchObject({ name: 'a.txt', size: 1 });
	const days = ((file.expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
	expect(Math.round(days)).toBe(365);
	await provider.files.upload({ name: 'a.txt', content: 'x', retentionDays: 1 });
	await provider.files.delete(file.id);
	await expect(provider.files.delete(file.id)).rejects.toMatchObject({ code: 'not_found' });
	expect(emulator.skyvern.requests()).toHaveLength(4);
});

test.each([0, 366, 1.5, -1, Number.NaN, '30' as unknown as number])('%s days are refused', async retentionDays => {
	const { provider, emulator } = emulated();
	const error = await provider.files.upload({ name: 'a.txt', content: 'x', retentionDays }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'files.upload' });
	expect(error.message).toContain('`retentionDays`');
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('a file is at most 10 MB, however it is given', async () => {
	const { provider, emulator } = emulated();
	const tooMuch = new Uint8Array(tenMegabytes + 1);
	const stream = () => new Blob([tooMuch]).stream();
	for (const content of [tooMuch, new Blob([tooMuch]), stream()]) {
		const error = await provider.files.upload({ name: 'big.bin', content }).catch(thrown => thrown);
		expect(error).toMatchObject({ code: 'invalid_request', operation: 'files.upload' });
		expect(error.message).toContain(`at most ${tenMegabytes} bytes (10 MB)`);
	}
	expect(emulator.skyvern.requests()).toEqual([]);
	const most = await provider.files.upload({ name: 'big.bin', content: tooMuch.subarray(1) });
	expect(most.size).toBe(tenMegabytes);
});
