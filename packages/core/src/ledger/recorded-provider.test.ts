import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ledger, LedgerEntry } from '../contract/ledger.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';
import { recordedProvider } from './recorded-provider.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A ledger in memory. */
function memoryLedger(own: Partial<Ledger> = {}): Ledger {
	const entries = new Map<string, LedgerEntry>();
	return {
		begin: async entry => void entries.set(entry.key, entry),
		opened: async (key, id) => {
			const entry = entries.get(key);
			if (entry) entries.set(key, { ...entry, id });
		},
		ended: async keyOrId => {
			for (const { key, id } of entries.values()) if (key === keyOrId || id === keyOrId) entries.delete(key);
		},
		left: async () => [...entries.values()],
		...own,
	};
}

test('nothing is left written down for a caller who leaves before anything is sent', async () => {
	const fake = createFakeProvider();
	const caller = new AbortController();
	const reason = new Error('no more');
	const kept = memoryLedger();
	const ledger: Ledger = {
		...kept,
		async begin(entry) {
			await kept.begin(entry);
			caller.abort(reason);
		},
	};
	await expect(recordedProvider(fake, ledger).create({}, { signal: caller.signal })).rejects.toBe(reason);
	expect(await ledger.left()).toEqual([]);
});

test('a session that can neither be written down nor closed is told by its id', async () => {
	const fake = createFakeProvider();
	const close = vi.fn(() => Promise.reject(new Error('out of order')));
	const full = () => Promise.reject(new Error('ENOSPC: no space left on device'));
	const recorded = recordedProvider({ ...fake, close }, memoryLedger({ opened: full }));
	const failed = recorded
		.create({}, { apiKey: 'own', timeout: 700, maxRetries: 0, deadline: 9_000 })
		.catch((error: unknown) => error);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(await failed).toMatchObject({
		name: 'SessionLeftOpenError',
		sessionId: 's1',
		suppressed: { code: 'configuration' },
	});
	expect(close).toHaveBeenCalledTimes(3);
	const ending = { apiKey: 'own', headers: undefined, timeout: 700, maxRetries: 0 };
	expect(close).toHaveBeenLastCalledWith('s1', { force: true }, ending);
	expect(vi.getTimerCount()).toBe(0);
});
