import assert from 'node:assert/strict';
import type { BrowserSessionProvider, Capability, PagePromise } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';
import { expectError } from '../expect-error.ts';

interface Listing {
	readonly name: string;
	readonly needs: readonly Capability[];
	readonly make: (provider: BrowserSessionProvider, index: number) => Promise<{ readonly id: string }>;
	readonly list: (
		provider: BrowserSessionProvider,
		query?: { readonly limit?: number; readonly cursor?: string },
	) => PagePromise<{ readonly id: string }>;
	/** How many a page may have, where the provider says so. */
	readonly maxPageSize?: (provider: BrowserSessionProvider) => number | undefined;
}

const listings: readonly Listing[] = [
	{
		name: 'sessions',
		needs: ['sessions.create', 'sessions.list'],
		make: provider => provider.create(),
		list: (provider, query) => provider.list(query),
	},
	{
		name: 'tasks',
		needs: ['tasks.create', 'tasks.list'],
		make: provider => provider.tasks.create({ prompt: 'Read the title' }),
		list: (provider, query) => provider.tasks.list(query),
		maxPageSize: provider => provider.tasks.maxPageSize,
	},
	{
		name: 'profiles',
		needs: ['profiles.create', 'profiles.list'],
		make: (provider, index) => provider.profiles.create({ name: `profile-${index}` }),
		list: (provider, query) => provider.profiles.list(query),
	},
];

const count = 5;
/** No list of this few may take more pages. */
const maxPages = 20;

/** Lists give everything once, page by page, and go on from any page. */
export function pageChecks(): ContractCheck[] {
	return listings.flatMap(({ name, needs, make, list, maxPageSize }): ContractCheck[] => [
		{
			name: `pages: ${name} are listed completely and once each, however large a page is`,
			needs,
			async run(fixture) {
				const { provider, backend } = fixture;
				assert.deepEqual((await list(provider)).items, [], 'an empty list is empty');
				const ids = await made(fixture, make);
				for (const limit of new Set([1, 2, 100, undefined, maxPageSize?.(provider)])) {
					const listed: string[] = [];
					let pages = 0;
					for await (const page of list(provider, limit === undefined ? {} : { limit }).pages()) {
						listed.push(...page.items.map(item => item.id));
						assert.ok(++pages <= maxPages, `with a limit of ${limit} the pages don't end`);
					}
					assert.deepEqual(listed.toSorted(), ids.toSorted(), `with a limit of ${limit}`);
				}
				// Reading all pages leaves repeated items out, so only a single page shows them.
				const first = (await list(provider)).items.map(item => item.id);
				assert.equal(new Set(first).size, first.length, 'a page has nothing twice');
				const iterated: string[] = [];
				for await (const item of list(provider, { limit: 2 })) iterated.push(item.id);
				assert.deepEqual(iterated.toSorted(), ids.toSorted());
				await endEverything(provider, backend);
			},
		},
		{
			name: `pages: ${name} go on from a cursor, and nothing is asked for before anybody reads`,
			needs,
			async run(fixture) {
				const { provider, backend, create } = fixture;
				const ids = await made(fixture, make);
				const before = backend.requests().length;
				const pages = list(provider, { limit: 2 });
				await new Promise(resolve => setTimeout(resolve, 20));
				assert.equal(backend.requests().length, before, 'a list that nobody reads asks for nothing');
				const first = await pages;
				assert.equal(await pages, first);
				const asked = backend.requests().length - before;
				await list(provider, { limit: 2 });
				assert.equal(backend.requests().length - before, 2 * asked, 'reading it twice asks once');
				if (first.nextCursor !== null) {
					const rest: string[] = [];
					// What another process has is the cursor alone.
					for await (const item of list(create({}), { limit: 2, cursor: first.nextCursor })) rest.push(item.id);
					assert.deepEqual([...first.items.map(item => item.id), ...rest].toSorted(), ids.toSorted());
					await expectError('invalid_request', list(provider, { cursor: 'no cursor of any page' }));
				}
				await endEverything(provider, backend);
			},
		},
	]);
}

async function made({ provider }: ContractFixture, make: Listing['make']): Promise<readonly string[]> {
	const ids: string[] = [];
	for (let index = 0; index < count; index++) ids.push((await make(provider, index)).id);
	return ids;
}
