import type { BrowserSessionProvider, SessionActions } from '@anybrowser/core';
import { browserCapabilities, completeAddress, lazyOperations, orDiscard } from '@anybrowser/core/provider';
import { browserRequest } from '../create/browser-request.ts';
import { checkBounds, checkValues } from '../create/check-options.ts';
import { createEntry } from '../create/create-entry.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SessionContext } from '../events/session-context.ts';
import { toSession } from './to-session.ts';

type SessionOperations = Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close'>;

/** Sessions: tasks without a text, which live until they are closed. */
export function smoothSessions(context: SessionContext, { goto }: Pick<SessionActions, 'goto'>): SessionOperations {
	const { begin } = context;
	// What most sessions don't need is loaded when it is needed.
	const openTunnels = () => import('../create/open-tunnel.ts');
	const closing = () => import('./close-session.ts');
	return {
		async create(options = {}, request) {
			const call = begin('sessions.create', request);
			checkValues(call, options);
			const warnings = call.check(browserCapabilities('session', options));
			checkBounds(call, options);
			const { url, profile, proxy, providerOptions } = options;
			const certified =
				options.certificates &&
				(await (await import('../create/certificates.ts')).certificates(options, call.content()));
			const token = proxy === 'self' ? await (await openTunnels()).prepareTunnel(context, proxy) : undefined;
			const body = { task: null, ...browserRequest(options, token), ...certified };
			// Before anything is opened, so that it can be closed.
			const { closeSession } = await closing();
			const discard = (id: string) => closeSession(context, call.detached('sessions.close'), id, { force: true });
			const raw = await createEntry(context, call, {
				kind: 'session',
				body,
				convert: found => toSession(context, found),
				discard,
			});
			const session = toSession(context, raw, { warnings, profileId: profile?.id });
			const { id } = session;
			await orDiscard(context, call, { id, discard }, async () => {
				const { tools = [] } = providerOptions?.smooth ?? {};
				if (tools.length > 0) {
					const handle = context.handle(session, call.credentials);
					const { runTools } = await import('../events/tool-runner.ts');
					runTools(context, { tools, id, session: handle, call });
				}
				if (token !== undefined) await (await openTunnels()).openTunnel(context, call, id, token);
				// As the vendor's own SDKs do it: whether the server opens a session's `url` itself is nowhere settled.
				if (url !== undefined) await goto(id, completeAddress(url), call.request);
			});
			return session;
		},

		async get(id, request) {
			const call = begin('sessions.get', request);
			return toSession(context, await readEntry(context, call, call.id(id, 'session id')));
		},

		...lazyOperations({ list: 'list' }, async () => (await import('./list-sessions.ts')).sessionLists(context)),

		async close(id, options = {}, request) {
			const call = begin('sessions.close', request);
			const checked = call.id(id, 'session id');
			await (await closing()).closeSession(context, call, checked, options);
		},
	};
}
