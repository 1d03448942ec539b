import type { ProfileOperations } from '@anybrowser/core';
import { profileCapabilities } from '@anybrowser/core/provider';
import type { FallbackContext } from './fallback-context.ts';
import { mergeKeeping } from './merge-keeping.ts';

/** Profiles: each belongs to the provider that made it, and so do the sessions that start from it. */
export function fallbackProfiles(context: FallbackContext): ProfileOperations {
	const { routes, failover } = context;
	return {
		keeping: mergeKeeping(routes.all),

		async create(options = {}, request) {
			const operation = 'profiles.create';
			context.check(operation, () => profileCapabilities(options));
			const { fromSessionId } = options;
			const candidates = context.candidatesFor(operation, [[fromSessionId, 'session id']]);
			const own = {
				...options,
				...(fromSessionId !== undefined && { fromSessionId: context.inner(fromSessionId, 'session id', operation) }),
			};
			return failover.make(operation, candidates, request, ({ provider }, rest) => provider.profiles.create(own, rest));
		},
		async saveFrom(sessionId, options, request) {
			const operation = 'sessions.saveProfile';
			context.check(operation, () => [operation]);
			const { route, id: own } = routes.find(sessionId, 'session id', operation);
			return routes.namespace(route, await route.provider.profiles.saveFrom(own, options, request));
		},
		async get(id, request) {
			const { route, id: own } = routes.find(id, 'profile id', 'profiles.get');
			return routes.namespace(route, await route.provider.profiles.get(own, request));
		},
		list: (query = {}, request) =>
			context.list('profiles.list', query, request, ({ provider }, part) => provider.profiles.list(part, request)),
		async update(id, options, request) {
			const operation = 'profiles.update';
			context.check(operation, () => [operation]);
			const { route, id: own } = routes.find(id, 'profile id', operation);
			return routes.namespace(route, await route.provider.profiles.update(own, options, request));
		},
		async delete(id, request) {
			const { route, id: own } = routes.find(id, 'profile id', 'profiles.delete');
			await route.provider.profiles.delete(own, request);
		},
	};
}
