import { all, type Mutant } from './mutant.ts';
import { changed, withChanges } from './wrap-provider.ts';

/** Functions of the caller's get in the way. */
export const observerMutants: readonly Mutant[] = [
	{
		name: 'a request that belongs to no trace',
		of: all,
		noticedBy: /traces: a task is one span/,
		// What a trace is known by is no option, so it gets lost where options are copied one by one.
		mutate: withChanges(({ tasks }) => ({
			tasks: { create: (options, request = {}) => tasks.create(options, Object.fromEntries(Object.entries(request))) },
		})),
	},
	{
		name: 'a rejection of a hook that nobody takes',
		of: all,
		noticedBy: /observers: the rejection/,
		mutate: make => settings => {
			const { onRequest } = settings.hooks ?? {};
			return make({ ...settings, hooks: { ...settings.hooks, onRequest: event => void onRequest?.(event) } });
		},
	},
	{
		name: 'a warning whose listener fails the call',
		of: all,
		noticedBy: /observers: a warning whose listener/,
		mutate: make => settings =>
			changed(make(settings), ({ create }) => ({
				create: async (options, request) => {
					const session = await create(options, request);
					for (const warning of session.warnings) settings.onWarning?.(warning);
					return session;
				},
			})),
	},
];
