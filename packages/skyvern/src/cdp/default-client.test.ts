import { afterEach, expect, test, vi } from 'vitest';
import { skyvern } from '../skyvern.ts';
import { emulated } from '../testing/emulated.ts';

afterEach(() => {
	vi.doUnmock('playwright-core');
	vi.resetModules();
});

test('without playwright-core the error says what to install; nothing is loaded before it is needed', async () => {
	const load = vi.fn(() => {
		throw Object.assign(new Error("Cannot find package 'playwright-core'"), { code: 'ERR_MODULE_NOT_FOUND' });
	});
	vi.doMock('playwright-core', load);
	const { client } = emulated({ skyvern: { browserAddress: () => 'ws://127.0.0.1:9/' } });
	const session = await client.sessions.create();
	await session.ready();
	expect((await session.cdp()).url).toBe('ws://127.0.0.1:9/');
	expect(load).not.toHaveBeenCalled();
	for (const call of [() => session.connect(), () => session.evaluate('1')]) {
		const error = await Promise.resolve()
			.then<unknown>(call)
			.catch(thrown => thrown);
		expect(error).toMatchObject({ code: 'configuration', provider: 'skyvern' });
		expect(String(error)).toContain('npm install playwright-core');
	}
	await session.close();
});

test('making a provider loads no client', () => {
	const load = vi.fn(() => ({}));
	vi.doMock('playwright-core', load);
	skyvern({ apiKey: 'k' });
	expect(load).not.toHaveBeenCalled();
});
