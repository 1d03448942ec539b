import type { ContractOptions } from '@anybrowser/contract';

/**
 * Loads what a provider loads on use, by calls that are refused. Some tests give a call less time than it takes to compile
 * that from its sources, which no user does.
 */
export async function loadAll(makeProvider: ContractOptions['provider']): Promise<void> {
	const provider = makeProvider({
		apiKey: 'refused',
		fetch: async () => Response.json({ detail: 'no' }, { status: 400 }),
	});
	await Promise.allSettled([
		provider.create(),
		provider.get('none'),
		provider.list(),
		provider.close('none'),
		provider.tasks.create({ prompt: 'none' }),
		provider.tasks.get('none'),
		provider.tasks.list(),
		provider.tasks.steps('none'),
		provider.tasks.cancel('none'),
		provider.profiles.create({ name: 'none' }),
		provider.profiles.list(),
		provider.profiles.delete('none'),
		provider.files.upload({ name: 'none.txt', content: 'none' }),
		provider.actions.goto('none', 'https://example.com'),
		provider.actions.evaluate('none', { script: '1' }),
	]);
}
