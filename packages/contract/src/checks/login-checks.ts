import assert from 'node:assert/strict';
import { createClient, type LoginOptions, type Profile, type RequestOptions } from '@anybrowser/core';
import { assertOpen } from '../assert-open.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { eventually } from '../eventually.ts';
import { expectError, expectReason, outcomeOf } from '../expect-error.ts';

const name = 'shop-login';
// The backend of a test says at once what the vendor says after a while.
const settleTime = 0;
const forever = () => new Promise<never>(() => {});

type Opened = Pick<ContractFixture, 'provider' | 'backend'>;

/** A client, and what counts the logins that it has done. */
function loginsOf({ provider }: Pick<Opened, 'provider'>) {
	const client = createClient({ provider });
	const done: string[] = [];
	const logIn = (options: LoginOptions = {}, request?: RequestOptions): Promise<Profile> =>
		client.profiles.login(name, ({ id }) => done.push(id), { settleTime, ...options }, request);
	return { client, done, logIn };
}

/** A login is done once, kept whole or not at all, and found again. */
export function loginChecks(): ContractCheck[] {
	return checks.map(check => ({ ...check, needs: ['profiles.login', ...(check.needs ?? [])] }));
}

const checks: readonly ContractCheck[] = [
	{
		name: 'logins: one is kept as a profile that sessions start from, and is not done again',
		async run({ provider, backend }) {
			const { client, done, logIn } = loginsOf({ provider });
			const profile = await logIn();
			assert.equal(done.length, 1);
			await assertOpen({ backend }, []);
			assert.equal((await provider.profiles.get(profile.id)).id, profile.id);
			if (provider.capabilities['profiles.create.name'] !== 'none') assert.equal(profile.name, name);
			assert.equal((await logIn()).id, profile.id);
			assert.equal(done.length, 1, 'it is not done again');
			// Another process knows the id, and the name where profiles are listed.
			const elsewhere = loginsOf({ provider });
			assert.equal((await elsewhere.logIn({ id: profile.id })).id, profile.id);
			if (provider.capabilities['profiles.list'] !== 'none') assert.equal((await elsewhere.logIn()).id, profile.id);
			assert.equal(elsewhere.done.length, 0, 'it is found again');
			await client.sessions.use({ profile: { id: profile.id } }, async session => {
				assert.equal(session.snapshot.profileId, profile.id);
			});
		},
	},
	{
		name: 'logins: what the work has done in the browser is there for sessions that start from the profile',
		needs: ['actions.goto', 'actions.evaluate'],
		async run({ provider, backend }) {
			const client = createClient({ provider });
			const write = async (value: string) => {
				const { id } = await client.profiles.login(
					name,
					async session => {
						await session.goto(backend.pageUrl);
						await session.evaluate(`document.cookie = 'who=${value}; max-age=600'; return true`);
					},
					{ settleTime, renew: true },
				);
				return id;
			};
			const read = (id: string) =>
				client.sessions.use({ profile: { id } }, async session => {
					await session.goto(backend.pageUrl);
					return session.evaluate('document.cookie');
				});
			assert.match(String(await read(await write('first'))), /who=first/);
			assert.match(String(await read(await write('second'))), /who=second/, 'it is renewed');
		},
	},
	{
		name: 'logins: one that fails is thrown on, and leaves neither a session nor a profile',
		async run({ provider, backend }) {
			const { client, done, logIn } = loginsOf({ provider });
			const reason = new Error('wrong password');
			const work = async () => {
				throw reason;
			};
			const { error } = { error: undefined, ...(await outcomeOf(client.profiles.login(name, work, { settleTime }))) };
			assert.equal(error, reason);
			await assertOpen({ backend }, []);
			await logIn();
			assert.equal(done.length, 1, 'nothing was kept of it, and the name is free');
		},
	},
	{
		name: 'logins: one whose caller leaves, or whose time is up, leaves neither a session nor a profile',
		async run({ provider, backend }) {
			const { client, done, logIn } = loginsOf({ provider });
			const leaving = new AbortController();
			const reason = new Error('left');
			const aborted = client.profiles.login(
				name,
				() => {
					leaving.abort(reason);
					return forever();
				},
				{ settleTime },
				{ signal: leaving.signal },
			);
			await expectReason(reason, aborted, 15_000);
			await eventually(() => backend.openSessionIds().length === 0, 5_000);
			let hasBegun = false;
			let isTold = false;
			const late = client.profiles.login(
				name,
				(_, { signal }) => {
					hasBegun = true;
					signal.addEventListener('abort', () => {
						isTold = true;
					});
					return forever();
				},
				{ settleTime },
				{ deadline: 1_000 },
			);
			const error = await expectError('timeout', late);
			assert.equal(error.operation, 'profiles.login');
			assert.equal(isTold, hasBegun, 'the work is told');
			await eventually(() => backend.openSessionIds().length === 0, 5_000);
			await logIn();
			assert.equal(done.length, 1, 'nothing was kept of them');
		},
	},
	{
		name: 'logins: two at once with one name are one, and the one whose caller leaves does not end the other',
		async run({ provider, backend }) {
			const { client, done, logIn } = loginsOf({ provider });
			const before = backend.countMade();
			const [first, second] = await Promise.all([logIn(), logIn()]);
			assert.deepEqual([first.id, done.length, backend.countMade() - before], [second.id, 1, 1]);
			const leaving = new AbortController();
			const reason = new Error('left');
			const options = { settleTime, renew: true };
			const leader = client.profiles.login(name, forever, options, { signal: leaving.signal });
			const follower = logIn({ renew: true });
			const hasty = client.profiles.login(name, forever, options, { deadline: 1 });
			await expectError('timeout', hasty);
			await eventually(() => backend.openSessionIds().length === 1, 5_000);
			leaving.abort(reason);
			await expectReason(reason, leader, 15_000);
			await follower;
			assert.equal(done.length, 2);
		},
	},
	{
		name: 'logins: one is renewed when it is asked for, is no longer good, or is too old',
		async run({ provider, backend }) {
			const { done, logIn } = loginsOf({ provider });
			await logIn();
			const asked: string[] = [];
			const isLoggedIn = (good: boolean) => (session: { readonly id: string }) => {
				asked.push(session.id);
				return good;
			};
			const { id } = await logIn({ isLoggedIn: isLoggedIn(true) });
			assert.deepEqual([asked.length, done.length], [1, 1], 'one that is good is left alone');
			assert.equal((await logIn({ maxAge: 3_600_000_000, id })).id.length > 0, true);
			const renewals: LoginOptions[] = [{ isLoggedIn: isLoggedIn(false) }, { renew: true }, { maxAge: 0.001 }];
			for (const [index, options] of renewals.entries()) {
				const before = done.length;
				const startedAt = Date.now();
				// The last one is to be older than the age that is asked for.
				await eventually(() => Date.now() > startedAt + 2, 1_000);
				const renewed = await logIn(options);
				assert.equal(done.length, before + 1, `renewal ${index + 1} does it again`);
				if (provider.capabilities['profiles.create.name'] !== 'none') assert.equal(renewed.name, name);
			}
			if (provider.capabilities['profiles.list'] !== 'none') {
				const named = [];
				for await (const profile of provider.profiles.list()) named.push(profile.name);
				assert.deepEqual(named, [name], 'nothing else is left');
			}
			await assertOpen({ backend }, []);
		},
	},
	{
		name: 'logins: what can be none is refused, and nothing is sent',
		async run({ provider, backend }) {
			const { client } = loginsOf({ provider });
			const wrong = <Value>(value: unknown) => value as Value;
			const work = () => {};
			const calls: readonly (() => Promise<unknown>)[] = [
				() => client.profiles.login(' ', work),
				() => client.profiles.login(wrong(7), work),
				() => client.profiles.login(name, wrong({ renew: true })),
				() => client.profiles.login(name, work, wrong({ renw: true })),
				() => client.profiles.login(name, work, wrong({ renew: 5 })),
				() => client.profiles.login(name, work, { maxAge: -1 }),
				() => client.profiles.login(name, work, wrong({ isLoggedIn: true })),
				() => client.profiles.login(name, work, wrong({ session: { profile: { id: 'a' } } })),
				() => client.profiles.login(name, work, {}, { deadline: 0 }),
			];
			for (const call of calls) await expectError('invalid_request', call());
			await expectError(['not_found', 'invalid_request'], client.profiles.login(name, work, { id: 'no-such-profile' }));
			await expectError(
				'invalid_request',
				client.profiles.login(name, work, wrong({ session: { urll: 'https://a.test' } })),
			);
			assert.ok(backend.requests().every(({ method }) => method === 'GET'));
		},
	},
];
