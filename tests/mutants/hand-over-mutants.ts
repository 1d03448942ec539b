import { all, type Mutant } from './mutant.ts';
import { patched } from './result-mutants.ts';
import { withChanges } from './wrap-provider.ts';

/** A session can't be handed over as was promised. */
export const handOverMutants: readonly Mutant[] = [
	{
		name: 'a live address that is dropped',
		of: all,
		noticedBy: /hand over: the live address reaches/,
		mutate: withChanges(({ get }) => ({
			get: async (id, request) => patched(await get(id, request), { liveUrl: null }),
		})),
	},
	{
		name: 'a live address that leads nowhere',
		of: all,
		noticedBy: /hand over: the live address reaches/,
		mutate: withChanges(({ get }) => ({
			get: async (id, request) => patched(await get(id, request), { liveUrl: 'nowhere' }),
		})),
	},
	{
		name: 'a page looked at that is another',
		of: all,
		noticedBy: /hand over: ends when the page shows/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				evaluate: async (...given) => ({
					...(await actions.evaluate(...given)),
					output: { url: 'http://other.test/?handed=yes', title: 'Other', text: '' },
				}),
			},
		})),
	},
];
