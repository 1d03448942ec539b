import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../client/create-client.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client whose sessions take some time to open, and the requests that their browsers were read with. */
function clientWith(openMs: number) {
	const fake = createFakeProvider();
	const reads: RequestOptions[] = [];
	const provider = {
		...fake,
		async create(...given: Parameters<typeof fake.create>) {
			vi.advanceTimersByTime(openMs);
			return fake.create(...given);
		},
		cdp: {
			...fake.cdp,
			async readState(_id: string, _options: object, request: RequestOptions = {}) {
				reads.push(request);
				return { cookies: [], origins: [] };
			},
		},
	};
	return { client: createClient({ provider }), fake, reads };
}

test('opening the session and reading it share one deadline', async () => {
	const { client, reads } = clientWith(700);
	const { signal } = new AbortController();
	const exported = client.profiles.export('p1', {}, { deadline: 1_000, signal, query: { team: 'shop' } });
	expect(await exported).toEqual({ cookies: [], origins: [] });
	expect(reads).toEqual([{ deadline: 300, signal }]);
});

test('without a deadline the reading has none, and one that is none is refused before a session is opened', async () => {
	const { client, fake, reads } = clientWith(700);
	await client.profiles.export('p1');
	expect(reads).toEqual([{}]);
	expect(fake.calls).toEqual(['sessions.create', 'sessions.close']);
	await expect(client.profiles.export('p1', {}, { deadline: -1 })).rejects.toMatchObject({ code: 'invalid_request' });
	expect(fake.calls).toHaveLength(2);
});
