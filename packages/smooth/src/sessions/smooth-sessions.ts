import { type BrowserSessionProvider, isFinalSessionStatus, type SessionActions } from '@anybrowser/core';
import { browserCapabilities, completeAddress, remaining } from '@anybrowser/core/provider';
import { checkBrowserOptions, checkTools, refusals } from '../create/check-options.ts';
import { createEntry } from '../create/create-entry.ts';
import { listEntries } from '../entry/list-entries.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { closeSession } from './close-session.ts';
import { toSession } from './to-session.ts';

type SessionOperations = Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close' | 'extend'>;

/** Sessions: tasks without a text, which live until they are closed. */
export function smoothSessions(context: SmoothContext, actions: SessionActions): SessionOperations {
	const { runtime, guard, kinds, provider } = context;
	return {
		async create(options = {}, request) {
			const operation = 'sessions.create';
			const warnings = guard.check(operation, browserCapabilities('session', options));
			const refuse = refusals(provider, operation);
			checkBrowserOptions(options, refuse);
			checkTools(options.providerOptions?.smooth, refuse);
			const { url, profile } = options;
			const known = { warnings, profileId: profile?.id };
			const entry = await createEntry(context, {
				kind: 'session',
				options,
				request,
				work: { task: null },
				convert: found => toSession(context, found),
				handle: (made, scope) => context.handle(toSession(context, made, known), scope),
				// As the vendor's own SDKs do it: whether the server opens a session's `url` itself is nowhere settled.
				begin:
					url === undefined
						? url
						: (id, scope) => actions.goto(id, completeAddress(url), remaining(scope, runtime.clock.now())),
				discard: (id, scope) => closeSession(context, id, { force: true }, scope),
			});
			return toSession(context, entry, known);
		},

		async get(id, request) {
			const operation = 'sessions.get';
			const checked = context.pathId(id, 'session id', operation);
			return toSession(context, await readEntry(context, operation, checked, runtime.open(request)));
		},

		list(query = {}, request) {
			return listEntries(context, 'sessions.list', query, request)
				.filter(entry => kinds.get(entry.id) !== 'task')
				.map(entry => toSession(context, entry))
				.filter(session => query.state === 'all' || !isFinalSessionStatus(session.status));
		},

		async extend() {
			throw guard.refusal('sessions.extend', 'sessions.extend');
		},

		async close(id, options = {}, request) {
			await closeSession(context, context.pathId(id, 'session id', 'sessions.close'), options, runtime.open(request));
		},
	};
}
