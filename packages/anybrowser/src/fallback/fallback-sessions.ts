import type { BrowserSessionProvider } from '@anybrowser/core';
import { browserCapabilities } from '@anybrowser/core/provider';
import type { FallbackContext } from './fallback-context.ts';

/** Sessions: opened at the first provider that can, read and closed where they are. */
export function fallbackSessions(
	context: FallbackContext,
): Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close' | 'extend'> {
	const { routes, failover } = context;
	return {
		async create(options = {}, request) {
			const operation = 'sessions.create';
			context.check(operation, () => ['sessions.create', ...browserCapabilities('session', options)]);
			const candidates = context.candidatesForBrowser(operation, options);
			const own = context.innerBrowser(operation, options);
			return failover.make(operation, candidates, request, ({ provider }, rest) => provider.create(own, rest));
		},
		async get(id, request) {
			const { route, id: own } = routes.find(id, 'session id', 'sessions.get');
			return routes.namespace(route, await route.provider.get(own, request));
		},
		list(query = {}, request) {
			const operation = 'sessions.list';
			return context.list(operation, query, request, ({ provider }, part) => {
				context.check(operation, () =>
					query.state === 'all' ? ['sessions.list', 'sessions.listEnded'] : ['sessions.list'],
				);
				return provider.list({ ...query, ...part }, request);
			});
		},
		async close(id, options, request) {
			const { route, id: own } = routes.find(id, 'session id', 'sessions.close');
			await route.provider.close(own, options, request);
		},
		async extend(id, minutes, request) {
			const operation = 'sessions.extend';
			context.check(operation, () => [operation]);
			const { route, id: own } = routes.find(id, 'session id', operation);
			return routes.namespace(route, await route.provider.extend(own, minutes, request));
		},
	};
}
