import { expect, test } from 'vitest';
import { defaultTiming } from '../kernel/emulator-timing.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { FileStore } from './file-store.ts';

const file = { name: 'a.txt', mediaType: 'text/plain', content: new Uint8Array([1, 2]) };

test('an address leads to its file alone, from when it is written until its time is over', async () => {
	const clock = createManualClock();
	const store = new FileStore(clock, { ...defaultTiming, fileWriting: 100, fileAddress: 1_000 }, () => undefined);
	const ask = (url: string) => store.answer(new Request(url), (_provider, id) => (id === 'x' ? file : undefined));
	const address = store.addressOf('smooth', 'x', 'a.txt');
	expect(store.owns(address)).toBe(true);
	expect(ask(address).status).toBe(404);
	await clock.advance(100);
	expect(new Uint8Array(await ask(address).arrayBuffer())).toEqual(file.content);
	expect(ask(store.addressOf('smooth', 'y', 'a.txt')).status).toBe(404);
	for (const forged of [
		address.replace('/x/', '/y/'),
		address.replace(/expires=\d+/, 'expires=9e15'),
		address.split('?')[0] ?? '',
		address.replace('/x/', '/%E0/'),
	]) {
		expect(ask(forged).status).toBe(403);
	}
	expect(store.addressOf('smooth', 'x', 'a.txt')).toBe(address);
	expect(store.addressOf('smooth', 'x', 'a.txt', { isNew: true })).not.toBe(address);
	await clock.advance(900);
	expect(ask(address).status).toBe(403);
	const fresh = store.addressOf('smooth', 'x', 'a.txt');
	expect([fresh === address, ask(fresh).status]).toEqual([false, 200]);
});
