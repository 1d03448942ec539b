import type { Mutant } from './mutant.ts';
import { patched } from './result-mutants.ts';
import { withChanges } from './wrap-provider.ts';

/** Logins that are not kept, not found, or left half made. */
export const loginMutants: readonly Mutant[] = [
	{
		name: 'profiles that are listed without their names',
		of: ['smooth', 'skyvern'],
		noticedBy: /logins: one is kept/,
		mutate: withChanges(({ profiles }) => ({
			profiles: { list: (query, request) => profiles.list(query, request).map(each => patched(each, { name: null })) },
		})),
	},
	{
		name: 'a session that does not save into its profile',
		of: ['smooth', 'browserbase'],
		noticedBy: /logins: what the work has done/,
		mutate: withChanges(({ create }) => ({
			create: ({ profile, ...options } = {}, request) =>
				create({ ...options, ...(profile && { profile: { id: profile.id, save: false } }) }, request),
		})),
	},
	{
		name: 'a profile that is not deleted',
		of: ['smooth', 'browserbase'],
		noticedBy: /logins: one that fails/,
		mutate: withChanges(() => ({ profiles: { delete: async () => {} } })),
	},
	{
		name: 'a profile that is not deleted',
		of: ['skyvern'],
		noticedBy: /logins: one is renewed/,
		mutate: withChanges(() => ({ profiles: { delete: async () => {} } })),
	},
];
