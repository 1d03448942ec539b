import { AnyBrowserError, type Page, PagePromise } from '@anybrowser/core';
import type { Route } from './routes.ts';

/** Where the list of each provider goes on, by label: a cursor, or `null` when it hasn't begun. One that has ended is left out. */
type Positions = Readonly<Record<string, string | null>>;

/** What one provider is asked for. */
export interface PartQuery {
	readonly limit?: number | undefined;
	readonly cursor?: string | undefined;
}

/**
 * The lists of several providers as one. A page holds something of each, and `limit` bounds them together.
 *
 * One that can't be listed fails the whole: a list that lacks entries and doesn't say so would be worse.
 */
export function mergedPages<Item extends { readonly createdAt?: Date | null }>(options: {
	readonly routes: readonly Route[];
	readonly operation: string;
	readonly provider: string;
	readonly query: PartQuery;
	readonly read: (route: Route, query: PartQuery) => PromiseLike<Page<Item>>;
}): PagePromise<Item> {
	const { routes, operation, provider, query, read } = options;
	return new PagePromise(async next => {
		const { limit: total } = query;
		// Checked here, as none of the shares may be what was asked for: of none there would be no end of pages.
		if (total !== undefined && !(Number.isInteger(total) && total >= 1)) {
			const message = `${operation}: \`limit\` is a whole number from 1, got ${total}`;
			throw new AnyBrowserError('invalid_request', message, { provider, operation });
		}
		const positions = readCursor(next ?? query.cursor ?? null, options);
		const active = routes.filter(({ label }) => label in positions).slice(0, query.limit);
		const pages = await Promise.all(
			active.map(async (route, index) => {
				const limit = query.limit === undefined ? undefined : share(query.limit, active.length, index);
				const cursor = positions[route.label] ?? undefined;
				try {
					return await read(route, { limit, cursor });
				} catch (error) {
					if (!AnyBrowserError.is(error) || routes.length === 1) throw error;
					// Not retryable as a whole: who waits for tasks of the others is better off reading those one by one.
					throw new AnyBrowserError(error.code, `${operation}: ${route.label} can't be listed: ${error.message}`, {
						provider,
						operation,
						status: error.status,
						attempts: error.attempts,
						cause: error,
					});
				}
			}),
		);
		const rest = Object.entries(positions).filter(([label]) => !active.some(route => route.label === label));
		for (const [index, route] of active.entries()) {
			const cursor = pages[index]?.nextCursor ?? null;
			if (cursor !== null) rest.push([route.label, cursor]);
		}
		const items = pages.flatMap(page => page.items);
		if (active.length > 1) items.sort((one, other) => time(other) - time(one));
		return { items, nextCursor: rest.length > 0 ? JSON.stringify(Object.fromEntries(rest)) : null };
	});
}

/** @throws AnyBrowserError `invalid_request` for what isn't a cursor of an earlier page. */
function readCursor(
	cursor: string | null,
	{
		routes,
		operation,
		provider,
	}: { readonly routes: readonly Route[]; readonly operation: string; readonly provider: string },
): Positions {
	if (cursor === null) return Object.fromEntries(routes.map(({ label }) => [label, null]));
	const known = new Set(routes.map(({ label }) => label));
	try {
		const positions: unknown = JSON.parse(cursor);
		const isRead =
			typeof positions === 'object' &&
			positions !== null &&
			Object.entries(positions).every(([label, at]) => known.has(label) && (at === null || typeof at === 'string'));
		if (isRead) return positions as Positions;
	} catch {
		// Not JSON: refused below like any other text.
	}
	const message = `${operation}: "${cursor}" is not a cursor of an earlier page`;
	throw new AnyBrowserError('invalid_request', message, { provider, operation });
}

/** The first ones get what can't be shared out evenly. */
function share(limit: number, parts: number, index: number): number {
	return Math.floor(limit / parts) + (index < limit % parts ? 1 : 0);
}

function time({ createdAt }: { readonly createdAt?: Date | null }): number {
	return createdAt?.getTime() ?? 0;
}
