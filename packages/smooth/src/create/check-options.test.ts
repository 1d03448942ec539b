import type { BrowserOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const many = Object.fromEntries(Array.from({ length: 17 }, (_, number) => [`k${number}`, number]));

// The casts give what only JavaScript, or data from elsewhere, can.
test.each<[string, BrowserOptions, string]>([
	['too many names', { metadata: many }, 'metadata'],
	['a long value', { metadata: { note: 'x'.repeat(2_049) } }, 'metadata.note'],
	['a list', { metadata: { note: [] as unknown as string } }, 'metadata.note'],
	['null', { metadata: { note: null as unknown as string } }, 'metadata.note'],
	['no number', { metadata: { note: Number.NaN } }, 'metadata.note'],
	['half of a character', { metadata: { note: 'half-\ud83e' } }, 'metadata.note'],
	['half of a character in a name', { metadata: { 'half-\ud83e': 1 } }, 'metadata'],
	['an unknown device', { device: 'watch' as 'mobile' }, 'device'],
	['a device of every object', { device: 'constructor' as 'mobile' }, 'device'],
	['an empty address', { url: ' ' }, 'url'],
])('%s is refused by name, for sessions and tasks, before anything is sent', async (_, options, field) => {
	const { provider, emulator } = emulated();
	for (const call of [
		() => provider.create(options),
		() => provider.tasks.create({ ...options, prompt: 'look' }),
		...(options.device ? [] : [() => provider.tasks.create({ ...options, prompt: 'look', sessionId: 's' })]),
	]) {
		const error = await call().catch(thrown => thrown);
		expect(error).toMatchObject({ code: 'invalid_request', provider: 'smooth' });
		expect(error.message).toContain(`\`${field}\``);
	}
	expect(emulator.smooth.requests()).toEqual([]);
});

test.each([1, 129, 2.5, Number.NaN, '8' as unknown as number])('maxSteps %s is refused', async maxSteps => {
	const { provider, emulator } = emulated();
	for (const sessionId of [undefined, 's']) {
		const call = provider.tasks.create({ prompt: 'look', maxSteps, sessionId });
		await expect(call).rejects.toMatchObject({
			code: 'invalid_request',
			message: expect.stringContaining('`maxSteps`'),
		});
	}
	expect(emulator.smooth.requests()).toEqual([]);
});

test('the limits themselves are taken', async () => {
	const { provider, sent } = emulated();
	const metadata = { ...many, k0: 'x'.repeat(2_048) };
	delete (metadata as Record<string, unknown>)['k16'];
	await provider.tasks.create({ prompt: 'look', metadata, maxSteps: 2 });
	await provider.tasks.create({ prompt: 'look', maxSteps: 128 });
	expect(sent('createTask')).toMatchObject([{ metadata, max_steps: 2 }, { max_steps: 128 }]);
});

test.each<[string, string]>([
	['', 'an empty text'],
	['  ', 'blanks'],
])('a goto to %j is refused', async url => {
	const { provider, emulator } = emulated();
	const error = await provider.actions.goto('s', url).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'actions.goto' });
	expect(error.message).toContain('`url`');
	expect(emulator.smooth.requests()).toEqual([]);
});

test('an empty task, a file without a name and a long purpose are refused', async () => {
	const { provider, emulator } = emulated();
	const content = 'x';
	for (const call of [
		() => provider.tasks.create({ prompt: '  ' }),
		() => provider.files.upload({ name: '', content }),
		() => provider.files.upload({ name: 'a.txt', content, purpose: 'x'.repeat(65) }),
	]) {
		await expect(call()).rejects.toMatchObject({ code: 'invalid_request' });
	}
	expect(emulator.smooth.requests()).toEqual([]);
});

test('options of a provider that make no sense where they are given are refused by name', async () => {
	const { provider, emulator } = emulated();
	const secrets = { pin: { value: '1', allowed_urls: ['https://a.test/*'] } };
	const oneShot = provider.tasks.create({ prompt: 'look', providerOptions: { smooth: { secrets } } });
	await expect(oneShot).rejects.toMatchObject({ message: expect.stringContaining('providerOptions.smooth.secrets') });
	const smooth = { agent: 'smooth-lite' } as const;
	const inSession = provider.tasks.create({ prompt: 'look', sessionId: 's', providerOptions: { smooth } });
	await expect(inSession).rejects.toMatchObject({ message: expect.stringContaining('providerOptions.smooth.agent') });
	expect(emulator.smooth.requests()).toEqual([]);
});

test('values that can not be right come first, then what Smooth lacks, then its own bounds', async () => {
	const { provider, emulator } = emulated();
	const lacking = { timeoutMinutes: 5 };
	for (const create of [
		(options: BrowserOptions) => provider.create({ ...lacking, ...options }),
		(options: BrowserOptions) => provider.tasks.create({ prompt: 'look', ...lacking, ...options }),
	]) {
		await expect(create({ url: ' ' })).rejects.toMatchObject({ code: 'invalid_request' });
		await expect(create({ metadata: many })).rejects.toMatchObject({ code: 'unsupported' });
	}
	await expect(provider.profiles.create({ id: '..', description: 'x' })).rejects.toMatchObject({
		code: 'invalid_request',
	});
	const upload = provider.files.upload({ name: 'a', content: 'x', purpose: 'x'.repeat(65), retentionDays: 3 });
	await expect(upload).rejects.toMatchObject({ code: 'unsupported' });
	expect(emulator.smooth.requests()).toEqual([]);
});
