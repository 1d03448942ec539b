import type { operations } from '../generated/skyvern.types.ts';
import type { Handlers } from '../http/handler.ts';
import { pageOf } from './page-of.ts';
import type { SkyvernAccount } from './skyvern-account.ts';

type SessionOperations = Pick<
	operations,
	| 'createBrowserSession'
	| 'listBrowserSessions'
	| 'listBrowserSessionHistory'
	| 'getBrowserSession'
	| 'updateBrowserSession'
	| 'closeBrowserSession'
>;

/** What Skyvern answers about sessions. */
export function sessionHandlers(account: SkyvernAccount): Handlers<SessionOperations> {
	return {
		createBrowserSession: ({ body }) => ({ status: 200, body: account.createSession(body ?? {}).toBody() }),

		listBrowserSessions: () => ({ status: 200, body: account.openSessions().map(session => session.toBody()) }),

		listBrowserSessionHistory: ({ query }) => ({
			status: 200,
			body: pageOf(account.recentSessions(), query).map(session => session.toBody()),
		}),

		getBrowserSession: ({ params }) => ({
			status: 200,
			body: account.findSession(params.browser_session_id).toBody(true),
		}),

		updateBrowserSession({ params, body }) {
			const session = account.findSession(params.browser_session_id);
			session.update(body);
			return { status: 200, body: session.toBody(true) };
		},

		closeBrowserSession({ params }) {
			account.findSession(params.browser_session_id).end('completed');
			return { status: 200, body: { message: 'Browser session closed' } };
		},
	};
}
