import assert from 'node:assert/strict';
import { assertClosed, assertOpen } from '../assert-open.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

/** Profiles are made, found, listed, used and deleted. */
export function profileChecks(): ContractCheck[] {
	return [
		{
			name: 'profiles: create, get and delete tell the same story, and so does list',
			needs: ['profiles.create', 'profiles.get', 'profiles.delete'],
			async run({ provider }) {
				const { capabilities } = provider;
				const hasNames = capabilities['profiles.create.name'] !== 'none';
				const named = await provider.profiles.create(hasNames ? { name: 'shop-login' } : {});
				if (hasNames) assert.equal(named.name, 'shop-login');
				const unnamed = await provider.profiles.create();
				assert.notEqual(unnamed.id, named.id);
				assert.equal((await provider.profiles.get(named.id)).id, named.id);
				if (capabilities['profiles.list'] !== 'none') {
					const listed = [];
					for await (const profile of provider.profiles.list({ limit: 1 })) listed.push(profile.id);
					assert.deepEqual(listed.toSorted(), [named.id, unnamed.id].toSorted());
				}
				await provider.profiles.delete(named.id);
				await expectError('not_found', provider.profiles.get(named.id));
				await expectError('not_found', provider.profiles.delete(named.id));
			},
		},
		{
			name: 'profiles: a name that is taken is a conflict',
			needs: ['profiles.create.name'],
			async run({ provider }) {
				await provider.profiles.create({ name: 'taken' });
				await expectError('conflict', provider.profiles.create({ name: 'taken' }));
			},
		},
		{
			name: 'profiles: a session starts from one, and not from one that never was',
			needs: ['profiles.create', 'session.profile', 'sessions.close'],
			async run({ provider }) {
				const profile = await provider.profiles.create();
				const session = await provider.create({ profile: { id: profile.id } });
				assert.equal(session.profileId, profile.id);
				await provider.close(session.id);
				await expectError(['not_found', 'invalid_request'], provider.create({ profile: { id: 'bp_no_such_profile' } }));
			},
		},
		{
			name: 'profiles: update changes the name',
			needs: ['profiles.update', 'profiles.create.name'],
			async run({ provider, backend }) {
				const profile = await provider.profiles.create({ name: 'before' });
				assert.equal((await provider.profiles.update(profile.id, { name: 'after' })).name, 'after');
				await expectError('invalid_request', provider.profiles.update(profile.id, {}));
				// Only the answer says what has become of it, so a 404 is never fine, on a repetition neither.
				backend.injectFault({ drop: 'before' });
				await expectError('not_found', provider.profiles.update('some-id', { name: 'other' }, { maxRetries: 1 }));
			},
		},
		...saves.map(check => ({ needs: ['sessions.saveProfile'] as const, ...check })),
	];
}

const saves: readonly ContractCheck[] = [
	{
		name: 'profiles: a session is saved as one, and ended by that',
		async run({ provider, backend }) {
			const session = await provider.create();
			const steps: string[] = [];
			const options = { name: 'shop-login', onStep: (step: string) => steps.push(step) };
			const profile = await provider.profiles.saveFrom(session.id, options, { deadline: 30_000 });
			assert.equal(profile.name, 'shop-login');
			assert.equal((await provider.profiles.get(profile.id)).id, profile.id);
			assert.deepEqual(steps, ['marked', 'closed', 'saved']);
			await assertOpen({ backend }, []);
			await assertClosed({ provider, backend }, session.id);
		},
	},
	{
		name: 'profiles: saving under a name that is taken is a conflict, and the session stays open',
		async run({ provider, backend }) {
			await provider.profiles.create({ name: 'taken' });
			const session = await provider.create();
			await expectError('conflict', provider.profiles.saveFrom(session.id, { name: 'taken' }));
			assert.deepEqual(backend.openSessionIds(), [session.id], 'what is not saved is not ended');
			await expectError('invalid_request', provider.profiles.saveFrom(session.id, { name: ' ' }));
			assert.deepEqual(backend.openSessionIds(), [session.id]);
			await provider.close(session.id, { force: true });
		},
	},
	{
		name: 'profiles: saving a session that never was is not_found, and makes no profile',
		async run({ provider }) {
			await expectError('not_found', provider.profiles.saveFrom('no-such-session', { name: 'shop-login' }));
			assert.deepEqual((await provider.profiles.list()).items, []);
		},
	},
];
