import type { AccountContents } from '../vendor/account-contents.ts';
import type { Kept } from './inspector-data.ts';
import type { InspectedProvider } from './inspector-sources.ts';

/** How many of a kind are shown of each provider. */
const itemsShown = 200;

/** What all providers have of a kind, the newest first. */
export function toKept<Kind extends keyof AccountContents>(
	providers: readonly InspectedProvider[],
	kind: Kind,
	/** What names one of a provider's, also when those before it are gone. */
	refOf: (item: ItemOf<Kind>) => string | number,
): Kept<ItemOf<Kind>> {
	const lists = providers.map(({ name, title, contents }) => {
		// Each kind has a list of its own type.
		const all = contents[kind]?.() as readonly ItemOf<Kind>[] | undefined;
		return { name, title, all };
	});
	return {
		without: lists.filter(({ all }) => all === undefined).map(({ title }) => title),
		count: lists.reduce((sum, { all = [] }) => sum + all.length, 0),
		items: lists.flatMap(({ name: provider, all = [] }) => {
			const shown = all.slice(-itemsShown).reverse();
			return shown.map(item => ({ ...item, provider, ref: `${provider}-${refOf(item)}` }));
		}),
	};
}

type ItemOf<Kind extends keyof AccountContents> = ReturnType<NonNullable<AccountContents[Kind]>>[number];
