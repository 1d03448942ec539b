import type { BrowserSessionProvider } from '@anybrowser/core';
import { pathId, snapshot } from '@anybrowser/core/provider';

/** One provider of several, and what the ids that lead to it begin with. */
export interface Route {
	readonly label: string;
	readonly provider: BrowserSessionProvider;
}

/** An id, and the provider that knows it by its own. */
export interface Destination {
	readonly route: Route;
	readonly id: string;
}

const separator = ':';

/**
 * Ids that say where they lead: `first:abc` is what the provider `first` calls `abc`. Nothing has to be remembered, so they hold in
 * another process too.
 */
export class Routes {
	readonly all: readonly [Route, ...Route[]];
	readonly #name: string;

	/** @param name What the whole calls itself in errors of its own. */
	constructor(name: string, [first, ...others]: readonly [BrowserSessionProvider, ...BrowserSessionProvider[]]) {
		this.#name = name;
		const seen = new Map<string, number>();
		const taken = new Set<string>();
		const route = (provider: BrowserSessionProvider): Route => {
			let count = (seen.get(provider.name) ?? 0) + 1;
			const labelled = () => (count === 1 ? provider.name : `${provider.name}-${count}`);
			while (taken.has(labelled())) count++;
			seen.set(provider.name, count);
			taken.add(labelled());
			return { label: labelled(), provider };
		};
		this.all = [route(first), ...others.map(route)];
	}

	/**
	 * Where an id leads: to the provider that it begins with. Any other is the first provider's, so that what was stored
	 * before there was a fallback goes on working.
	 *
	 * @throws AnyBrowserError `invalid_request` for what can't be an id.
	 */
	find(id: unknown, what: string, operation: string): Destination {
		const known = pathId(id, what, operation, this.#name);
		for (const route of this.all) {
			const start = `${route.label}${separator}`;
			if (known.startsWith(start)) return { route, id: pathId(known.slice(start.length), what, operation, this.#name) };
		}
		return { route: this.all[0], id: known };
	}

	/** A provider's session, task, profile or file, with ids that say where they lead. It still says whose it is. */
	namespace<Item extends { readonly id: string; readonly raw: unknown }>(route: Route, item: Item): Item {
		const { profileId, sessionId } = item as { readonly profileId?: string | null; readonly sessionId?: string | null };
		const { raw, ...fields } = item;
		const outer = (id: string) => `${route.label}${separator}${id}`;
		// The cast is sound: the same fields, some with another text.
		return snapshot(
			{
				...fields,
				id: outer(item.id),
				...(profileId && { profileId: outer(profileId) }),
				...(sessionId && { sessionId: outer(sessionId) }),
			},
			raw,
		) as unknown as Item;
	}
}
