import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../client/create-client.ts';
import { PagePromise } from '../contract/page-promise.ts';
import type { Profile, ProfileKeeping } from '../contract/profile.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';
// Loaded before time stands still.
import './profile-logins.ts';

const profile = (id: string, more: Partial<Profile> = {}): Profile => ({
	provider: 'fake',
	id,
	name: id,
	description: null,
	createdAt: null,
	updatedAt: null,
	warnings: [],
	raw: {},
	...more,
});

/** A client of a provider whose profiles are a list. */
function clientWith(profiles: Profile[], keeping: ProfileKeeping = { way: 'into', settleTime: 5_000 }) {
	const fake = createFakeProvider();
	const deleted: string[] = [];
	const faults: {
		delete?: unknown;
		update?: unknown;
		list?: unknown;
		create?: (made: () => void) => never;
		save?: () => never;
	} = {};
	const closed: string[] = [];
	const provider = {
		...fake,
		close: async (id: string) => void closed.push(id),
		capabilities: { ...fake.capabilities, 'profiles.login': 'emulated', 'profiles.list': 'native' } as const,
		profiles: {
			...fake.profiles,
			keeping,
			list: (_query?: unknown, { signal }: RequestOptions = {}) =>
				new PagePromise(async () => {
					signal?.throwIfAborted();
					if (faults.list) throw faults.list;
					return { items: [...profiles], nextCursor: null };
				}),
			async get(id: string) {
				const found = profiles.find(each => each.id === id);
				if (found === undefined) throw new AnyBrowserError('not_found', 'no such profile');
				return found;
			},
			async create({ name = 'any' } = {}) {
				const made = profile(name);
				faults.create?.(() => void profiles.push(made));
				profiles.push(made);
				return made;
			},
			async delete(id: string) {
				if (faults.delete) throw faults.delete;
				deleted.push(id);
				profiles.splice(0, profiles.length, ...profiles.filter(each => each.id !== id));
			},
			async update(
				id: string,
				{ name = null }: { readonly name?: string | null | undefined },
				{ signal }: RequestOptions = {},
			) {
				signal?.throwIfAborted();
				if (faults.update) throw faults.update;
				return profile(id, { name });
			},
			async saveFrom(_id: string, { name }: { readonly name: string }) {
				const made = profile(`saved ${profiles.length}`, { name });
				profiles.push(made);
				faults.save?.();
				return made;
			},
		},
	};
	return { client: createClient({ provider }), fake, closed, deleted, faults };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a profile that a session saved into is given once it can be used', async () => {
	const { client, closed } = clientWith([]);
	let isGiven = false;
	const login = client.profiles
		.login('shop', () => {})
		.then(() => {
			isGiven = true;
		});
	await vi.advanceTimersByTimeAsync(4_999);
	expect(closed).toEqual(['s1']);
	expect(isGiven).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	await login;
	expect(isGiven).toBe(true);
});

test('of several profiles with the name none is taken', async () => {
	const { client, fake } = clientWith([profile('a', { name: 'shop' }), profile('b', { name: 'shop' })]);
	const login = client.profiles.login('shop', () => {});
	await expect(login).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('(a, b)') });
	expect(fake.created).toEqual([]);
});

test('a list without an end is not read without an end', async () => {
	const { client } = clientWith(Array.from({ length: 10_001 }, (_, index) => profile(`p${index}`)));
	const login = client.profiles.login('shop', () => {});
	await expect(login).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('more than 10000') });
});

test('a half-made profile that can not be deleted is told, with why the login failed', async () => {
	const { client, faults } = clientWith([]);
	faults.delete = new AnyBrowserError('provider', 'out of order');
	const cause = new Error('wrong password');
	const login = client.profiles.login('shop', () => Promise.reject(cause));
	const failing = expect(login).rejects.toMatchObject({
		code: 'provider',
		message: expect.stringMatching(/profile shop, which is half made, could not be deleted: out of order/),
		cause,
	});
	await vi.runAllTimersAsync();
	await failing;
});

const lost = () => new AnyBrowserError('ambiguous_outcome', 'no answer');

test.each([
	['at once', 0],
	['a little later', 100],
	['once it has settled', 4_000],
])('a profile whose making is not answered, and that appears %s, is not left for the next login', async (_, ms) => {
	const profiles: Profile[] = [];
	const { client, fake, deleted, faults } = clientWith(profiles);
	const error = lost();
	faults.create = made => {
		if (ms === 0) made();
		else setTimeout(made, ms);
		throw error;
	};
	const failing = expect(client.profiles.login('shop', () => {})).rejects.toBe(error);
	await vi.runAllTimersAsync();
	await failing;
	expect(deleted).toEqual(['shop']);
	expect(profiles).toEqual([]);
	expect(fake.created).toEqual([]);
});

test('nor is one whose making the caller left', async () => {
	const { client, deleted, faults } = clientWith([]);
	const leaving = new AbortController();
	const reason = new Error('left');
	faults.create = made => {
		made();
		leaving.abort(reason);
		throw reason;
	};
	const login = client.profiles.login('shop', () => {}, {}, { signal: leaving.signal });
	const failing = expect(login).rejects.toBe(reason);
	await vi.runAllTimersAsync();
	await failing;
	expect(deleted).toEqual(['shop']);
});

test('nor is one that the caller left before it could be used, whose id nobody would learn', async () => {
	const { client, deleted } = clientWith([]);
	const leaving = new AbortController();
	const reason = new Error('left');
	const login = client.profiles.login('shop', () => {}, {}, { signal: leaving.signal });
	const failing = expect(login).rejects.toBe(reason);
	await vi.advanceTimersByTimeAsync(4_000);
	leaving.abort(reason);
	await vi.runAllTimersAsync();
	await failing;
	expect(deleted).toEqual(['shop']);
});

test('a caller who leaves before anything is made does not wait for what was never sent', async () => {
	const profiles: Profile[] = [];
	const { client, faults } = clientWith(profiles);
	const leaving = new AbortController();
	const reason = new Error('left');
	Object.defineProperty(faults, 'list', { get: () => void leaving.abort(reason) });
	await expect(client.profiles.login('shop', () => {}, {}, { signal: leaving.signal })).rejects.toBe(reason);
	expect(profiles).toEqual([]);
});

test('one that was made of a session for a caller who left is deleted', async () => {
	const { client, fake, deleted, faults } = clientWith([], { way: 'from', settleTime: 0 });
	const leaving = new AbortController();
	const reason = new Error('left');
	faults.save = () => {
		leaving.abort(reason);
		throw reason;
	};
	const login = client.profiles.login('shop', () => {}, {}, { signal: leaving.signal });
	const failing = expect(login).rejects.toBe(reason);
	await vi.runAllTimersAsync();
	await failing;
	expect(deleted).toEqual(['saved 0']);
	expect(fake.calls).toEqual(['sessions.create', 'sessions.create']);
});

test('a new one takes the place of the old one also when the caller leaves between the two', async () => {
	const { client, deleted, faults } = clientWith([profile('old', { name: 'shop' })], { way: 'from', settleTime: 0 });
	const leaving = new AbortController();
	Object.defineProperty(faults, 'delete', { get: () => void leaving.abort(new Error('left')) });
	const login = client.profiles.login('shop', () => {}, { renew: true }, { signal: leaving.signal });
	expect(await login).toMatchObject({ id: 'saved 1', name: 'shop' });
	expect(deleted).toEqual(['old']);
});

test('one that may be there and can not be looked for is told, with why the login failed', async () => {
	const { client, deleted, faults } = clientWith([]);
	const cause = lost();
	faults.create = () => {
		faults.list = new AnyBrowserError('provider', 'out of order');
		throw cause;
	};
	const failing = expect(client.profiles.login('shop', () => {})).rejects.toMatchObject({
		code: 'provider',
		message: expect.stringMatching(/an empty profile called "shop", which could not be looked for: out of order/),
		cause,
	});
	await vi.runAllTimersAsync();
	await failing;
	expect(deleted).toEqual([]);
});

test('a create that was refused has made nothing, so nothing is looked for', async () => {
	const profiles: Profile[] = [];
	const { client, deleted, faults } = clientWith(profiles);
	const refusal = new AnyBrowserError('rate_limited', 'too many');
	faults.create = () => {
		// Somebody else's.
		profiles.push(profile('shop'));
		throw refusal;
	};
	await expect(client.profiles.login('shop', () => {})).rejects.toBe(refusal);
	expect(deleted).toEqual([]);
});

test('a profile that was there before outlives work that fails', async () => {
	const { client, deleted } = clientWith([profile('shop')]);
	const failing = client.profiles.login('shop', () => Promise.reject(new Error('no')), { renew: true });
	await expect(failing).rejects.toThrow('no');
	expect(deleted).toEqual([]);
});

test('where profiles are made of sessions, the new one takes the place of the old one, which stays until then', async () => {
	const from = { way: 'from', settleTime: 0 } as const;
	const { client, deleted, faults } = clientWith([profile('old', { name: 'shop' })], from);
	const failing = client.profiles.login('shop', () => Promise.reject(new Error('no')), { renew: true });
	await expect(failing).rejects.toThrow('no');
	expect(deleted).toEqual([]);
	expect(await client.profiles.login('shop', () => {}, { renew: true })).toMatchObject({ id: 'saved 1', name: 'shop' });
	expect(deleted).toEqual(['old']);
	faults.update = new AnyBrowserError('provider', 'out of order');
	await expect(client.profiles.login('other', () => {}, { renew: true, id: 'saved 1' })).rejects.toMatchObject({
		code: 'provider',
		message: expect.stringMatching(/is saved as saved \d .* take the place of saved 1: out of order/),
	});
});

test.each([
	['younger', 1_000, 0],
	['older', 3_000, 1],
	['of an age that nobody tells', undefined, 1],
])('one that is %s than it may be', async (_, ageMs, logins) => {
	const updatedAt = ageMs === undefined ? null : new Date(Date.now() - ageMs);
	const { client } = clientWith([profile('shop', { updatedAt })], { way: 'into', settleTime: 0 });
	let done = 0;
	const login = client.profiles.login('shop', () => done++, { maxAge: 2_000 });
	await vi.runAllTimersAsync();
	await login;
	expect(done).toBe(logins);
});

test('a provider that keeps no sessions refuses, with what to do instead', async () => {
	const fake = createFakeProvider();
	const capabilities = { ...fake.capabilities, 'profiles.login': 'none' as const };
	const notes = { 'profiles.login': { reason: 'it keeps nothing', instead: 'log in each time' } };
	const client = createClient({ provider: { ...fake, capabilities, capabilityNotes: notes } as typeof fake });
	const login = client.profiles.login('shop', () => {});
	await expect(login).rejects.toMatchObject({
		code: 'unsupported',
		message: expect.stringContaining('log in each time'),
	});
	expect(fake.calls).toEqual([]);
});
