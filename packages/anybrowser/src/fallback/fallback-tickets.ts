import {
	AnyBrowserError,
	type CreateSessionOptions,
	type CreateTaskOptions,
	type RequestOptions,
	type Session,
	type StartMark,
	type StartPlace,
	type StartProof,
	type Task,
	type TicketOperations,
} from '@anybrowser/core';
import { browserCapabilities, systemClock, taskCapabilities } from '@anybrowser/core/provider';
import type { FallbackContext } from './fallback-context.ts';
import type { Route } from './routes.ts';

/** What is started with a ticket, and how one provider does it. */
interface Kind<Options, Made> {
	readonly operation: 'tasks.startOnce' | 'sessions.openOnce';
	readonly proofOf: (route: Route) => StartProof<Options, Made> | undefined;
	/** Refuses what can't be honoured. @returns Who may be asked. */
	readonly candidates: (options: Options) => readonly Route[];
	/** The options with the ids that the provider knows. */
	readonly inner: (options: Options) => Options;
}

/** Starts with tickets. A ticket names the provider that its start goes to, which alone is asked for it from then on. */
export function fallbackTickets(context: FallbackContext): TicketOperations {
	const { name, routes } = context;
	const tasks: Kind<CreateTaskOptions, Task> = {
		operation: 'tasks.startOnce',
		proofOf: ({ provider }) => provider.tickets?.tasks,
		candidates(options) {
			context.check('tasks.create', () => taskCapabilities(options, name));
			return context.candidatesForBrowser('tasks.create', options, options.sessionId);
		},
		inner: options => ({
			...context.innerBrowser('tasks.create', options),
			...(options.sessionId !== undefined && {
				sessionId: context.inner(options.sessionId, 'session id', 'tasks.create'),
			}),
		}),
	};
	const sessions: Kind<CreateSessionOptions, Session> = {
		operation: 'sessions.openOnce',
		proofOf: ({ provider }) => provider.tickets?.sessions,
		candidates(options) {
			context.check('sessions.create', () => ['sessions.create', ...browserCapabilities('session', options)]);
			return context.candidatesForBrowser('sessions.create', options);
		},
		inner: options => context.innerBrowser('sessions.create', options),
	};
	return {
		// Two vendors' clocks can't be compared, and a ticket is of either.
		now: () => ({ time: systemClock.wallTime(), isVendors: false }),
		tasks: proofOf(context, tasks, routes.all),
		sessions: proofOf(context, sessions, routes.all),
	};
}

function proofOf<Options, Made extends { readonly id: string; readonly raw: unknown }>(
	{ name, routes, failover }: FallbackContext,
	{ operation, proofOf: find, candidates, inner }: Kind<Options, Made>,
	all: readonly Route[],
): StartProof<Options, Made> | undefined {
	const times = all.flatMap(route => find(route)?.settleTime ?? []);
	if (times.length === 0) return undefined;
	const at = (label: string | null) => {
		const route = all.find(each => each.label === label);
		const proof = route && find(route);
		if (route && proof) return { route, proof };
		const message = `${operation}: the ticket went to "${label}", which is none of ${all.map(each => each.label).join(', ')}`;
		throw new AnyBrowserError('invalid_request', message, { provider: name, operation });
	};
	const own = ({ sessionId, ...mark }: StartMark): StartMark => ({
		...mark,
		sessionId: sessionId === null ? null : routes.find(sessionId, 'session id', operation).id,
		route: null,
	});
	return {
		settleTime: Math.max(...times),
		proves: options => all.every(route => find(route)?.proves?.(options) ?? true),
		async open(options, request) {
			const able = candidates(options).filter(route => find(route) !== undefined);
			const make = async (route: Route, rest: RequestOptions): Promise<StartPlace> => {
				const { sessionId } = (await find(route)?.open?.(inner(options), rest)) ?? { sessionId: null };
				return { sessionId: sessionId === null ? null : `${route.label}:${sessionId}`, route: route.label };
			};
			return failover.choose({ operation, by: ['tasks.create', 'sessions.create'] }, able, request, { make });
		},
		async start(mark, options, request) {
			const { route, proof } = at(mark.route);
			return routes.namespace(route, await proof.start(own(mark), inner(options), request));
		},
		async find(mark, options, request) {
			const { route, proof } = at(mark.route);
			const { proven, likely, isOver } = await proof.find(own(mark), inner(options), request);
			const namespaced = (made: readonly Made[]) => made.map(each => routes.namespace(route, each));
			return { proven: namespaced(proven), likely: namespaced(likely), isOver };
		},
		async release(sessionId, request) {
			const { route, id } = routes.find(sessionId, 'session id', operation);
			return (await find(route)?.release?.(id, request)) ?? true;
		},
	};
}
