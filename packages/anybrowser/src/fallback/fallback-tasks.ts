import { PagePromise, type TaskOperations } from '@anybrowser/core';
import { taskCapabilities } from '@anybrowser/core/provider';
import { refuseKey } from './failover.ts';
import type { FallbackContext } from './fallback-context.ts';

/** Tasks: those with a browser of their own start at the first provider that can, those in a session at the session's. */
export function fallbackTasks(context: FallbackContext): TaskOperations {
	const { routes, failover, name } = context;
	return {
		async create(options, request) {
			const operation = 'tasks.create';
			context.check(operation, () => taskCapabilities(options, name));
			const { sessionId } = options;
			const candidates = context.candidatesForBrowser(operation, options, sessionId);
			const own = {
				...context.innerBrowser(operation, options),
				...(sessionId !== undefined && { sessionId: context.inner(sessionId, 'session id', operation) }),
			};
			return failover.make(operation, candidates, request, ({ provider }, rest) => provider.tasks.create(own, rest));
		},
		async get(id, request) {
			const { route, id: own } = routes.find(id, 'task id', 'tasks.get');
			return routes.namespace(route, await route.provider.tasks.get(own, request));
		},
		async getMany(ids, request) {
			const operation = 'tasks.getMany';
			const found = ids.map(id => routes.find(id, 'task id', operation));
			if (new Set(found.map(({ route }) => route)).size > 1) refuseKey(request, operation, name);
			const read = await Promise.all(
				routes.all.map(async route => {
					const own = found.filter(destination => destination.route === route).map(({ id }) => id);
					const tasks = own.length > 0 ? await route.provider.tasks.getMany(own, request) : [];
					return [route, tasks.map(task => routes.namespace(route, task)).values()] as const;
				}),
			);
			const unread = new Map(read);
			return found.flatMap(({ route }) => unread.get(route)?.next().value ?? []);
		},
		list: (query = {}, request) =>
			context.list('tasks.list', query, request, ({ provider }, part) => provider.tasks.list(part, request)),
		steps(id, query, request) {
			const operation = 'tasks.steps';
			return new PagePromise(async cursor => {
				context.check(operation, () => [operation]);
				const { route, id: own } = routes.find(id, 'task id', operation);
				return route.provider.tasks.steps(own, { ...query, ...(cursor !== null && { cursor }) }, request);
			});
		},
		async reply(id, text, request) {
			const operation = 'tasks.reply';
			context.check(operation, () => [operation]);
			const { route, id: own } = routes.find(id, 'task id', operation);
			return routes.namespace(route, await route.provider.tasks.reply(own, text, request));
		},
		async cancel(id, request) {
			const { route, id: own } = routes.find(id, 'task id', 'tasks.cancel');
			await route.provider.tasks.cancel(own, request);
		},
	};
}
