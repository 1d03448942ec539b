import type { BrowserSessionProvider } from '../contract/provider.ts';
import { isFinalSessionStatus } from '../contract/session.ts';
import { isFinalTaskStatus, type Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type FindEnded, type Holder, SessionCapacity } from './session-capacity.ts';

/** How many browsers a client opens at once. */
export interface ConcurrencyOptions {
	/**
	 * Sessions, and tasks that bring their own browser. Further ones wait for their turn. Default: as many as the
	 * provider's plan allows, which refuses more; those wait, too, and are asked for again.
	 */
	readonly sessions?: number | undefined;
}

/**
 * The same provider, whose creates wait until a browser is free, instead of failing.
 *
 * @throws AnyBrowserError `configuration` for a number that can't be one.
 */
export function limitedProvider(
	provider: BrowserSessionProvider,
	{ sessions: limit }: ConcurrencyOptions,
): BrowserSessionProvider {
	const { tasks, tickets } = provider;
	if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1)) {
		const message = `\`concurrency.sessions\` is a whole number from 1, got ${limit}`;
		throw new AnyBrowserError('configuration', message, { provider: provider.name });
	}
	const capacity = new SessionCapacity(provider.name, limit, findEnded(provider));
	const seen = (task: Task) => {
		if (isFinalTaskStatus(task.status)) capacity.free(task.id);
		return task;
	};
	return {
		...provider,
		create: (options, request) =>
			capacity.open(
				'sessions.create',
				request,
				rest => provider.create(options, rest),
				({ id }) => [id, 'session'],
			),
		async get(id, request) {
			const session = await provider.get(id, request);
			if (isFinalSessionStatus(session.status)) capacity.free(id);
			return session;
		},
		async close(id, options, request) {
			await provider.close(id, options, request);
			capacity.free(id);
		},
		tasks: {
			...tasks,
			create: (options, request) =>
				options?.sessionId !== undefined
					? tasks.create(options, request)
					: capacity.open(
							'tasks.create',
							request,
							rest => tasks.create(options, rest),
							({ id }) => [id, 'task'],
						),
			get: async (id, request) => seen(await tasks.get(id, request)),
			getMany: async (ids, request) => (await tasks.getMany(ids, request)).map(seen),
		},
		tickets: tickets && {
			...tickets,
			tasks: tickets.tasks && {
				...tickets.tasks,
				open: (options, request) =>
					capacity.open(
						'tasks.startOnce',
						request,
						async rest => (await tickets.tasks?.open?.(options, rest)) ?? { sessionId: null, route: null },
						({ sessionId }) => (sessionId === null ? undefined : [sessionId, 'session']),
					),
				start: async (mark, options, request) => {
					const start = async (rest: typeof request) => {
						if (tickets.tasks === undefined) throw new TypeError('the provider has lost its proof');
						return tickets.tasks.start(mark, options, rest);
					};
					if (mark.sessionId !== null || options.sessionId !== undefined) return start(request);
					return capacity.open('tasks.startOnce', request, start, ({ id }) => [id, 'task']);
				},
				release: async (sessionId, request) => {
					const hasEnded = (await tickets.tasks?.release?.(sessionId, request)) ?? true;
					if (hasEnded) capacity.free(sessionId);
					return hasEnded;
				},
			},
			sessions: tickets.sessions && {
				...tickets.sessions,
				start: (mark, options, request) =>
					capacity.open(
						'sessions.openOnce',
						request,
						async rest => {
							if (tickets.sessions === undefined) throw new TypeError('the provider has lost its proof');
							return tickets.sessions.start(mark, options, rest);
						},
						({ id }) => [id, 'session'],
					),
			},
		},
	};
}

/** Reads what is open, and tells what has ended. What can't be read now counts as open, unless there is no such thing. */
function findEnded(provider: BrowserSessionProvider): FindEnded {
	const hasEnded = async (id: string, holder: Holder) => {
		try {
			return holder === 'session'
				? isFinalSessionStatus((await provider.get(id)).status)
				: isFinalTaskStatus((await provider.tasks.get(id)).status);
		} catch (error) {
			return AnyBrowserError.is(error, 'not_found');
		}
	};
	return async open => {
		const ended: string[] = [];
		for (const [id, holder] of open) if (await hasEnded(id, holder)) ended.push(id);
		return ended;
	};
}
