import {
	AnyBrowserError,
	type BrowserOptions,
	type Capability,
	type PagePromise,
	type RequestOptions,
} from '@anybrowser/core';
import { type Failover, refuseKey } from './failover.ts';
import { mergedPages, type PartQuery } from './merged-pages.ts';
import type { Route, Routes } from './routes.ts';

/** What every operation of a fallback works with. */
export class FallbackContext {
	readonly name: string;
	readonly routes: Routes;
	readonly failover: Failover;
	/**
	 * Refuses what not every provider can do; nothing when it is enough that one can, since then each speaks for itself.
	 *
	 * @throws UnsupportedCapabilityError
	 */
	readonly check: (operation: string, used: () => readonly Capability[]) => void;

	constructor(parts: Pick<FallbackContext, 'name' | 'routes' | 'failover' | 'check'>) {
		this.name = parts.name;
		this.routes = parts.routes;
		this.failover = parts.failover;
		this.check = parts.check;
	}

	/** The id as its own provider knows it. */
	inner(id: string, what: string, operation: string): string {
		return this.routes.find(id, what, operation).id;
	}

	/**
	 * Who may be asked, given the ids in a create's options: one provider as soon as there is an id.
	 *
	 * @throws AnyBrowserError `invalid_request` for ids of several providers.
	 */
	candidatesFor(
		operation: string,
		ids: readonly (readonly [id: string | undefined, what: string])[],
	): readonly Route[] {
		const found = ids.flatMap(([id, what]) => (id === undefined ? [] : [this.routes.find(id, what, operation).route]));
		const pinned = [...new Set(found)];
		if (pinned.length <= 1) return pinned.length === 1 ? pinned : this.routes.all;
		const labels = pinned.map(({ label }) => label).join(' and ');
		const message = `${operation}: the ids lead to ${labels}, and one call can only go to one of them`;
		throw new AnyBrowserError('invalid_request', message, { provider: this.name, operation });
	}

	/** The same for what sets up a browser. */
	candidatesForBrowser(operation: string, options: BrowserOptions, sessionId?: string): readonly Route[] {
		const { profile, files = [], extensions = [] } = options;
		return this.candidatesFor(operation, [
			[sessionId, 'session id'],
			[profile?.id, 'profile id'],
			...files.map(id => [id, 'file id'] as const),
			...extensions.map(id => [id, 'extension id'] as const),
		]);
	}

	/** A browser's options with the ids that its own provider knows. */
	innerBrowser<Options extends BrowserOptions>(operation: string, options: Options): Options {
		const { profile, files, extensions } = options;
		return {
			...options,
			...(profile && { profile: { ...profile, id: this.inner(profile.id, 'profile id', operation) } }),
			...(files && { files: files.map(id => this.inner(id, 'file id', operation)) }),
			...(extensions && { extensions: extensions.map(id => this.inner(id, 'extension id', operation)) }),
		};
	}

	/** Every provider's list as one, with ids that say where they lead. */
	list<Item extends { readonly id: string; readonly raw: unknown; readonly createdAt: Date | null }>(
		operation: string,
		query: PartQuery,
		request: RequestOptions | undefined,
		read: (route: Route, query: PartQuery) => PagePromise<Item>,
	): PagePromise<Item> {
		return mergedPages<Item>({
			routes: this.routes.all,
			operation,
			provider: this.name,
			query,
			read: (route, part) => {
				if (this.routes.all.length > 1) refuseKey(request, operation, this.name);
				return read(route, part).map(item => this.routes.namespace(route, item));
			},
		});
	}
}
