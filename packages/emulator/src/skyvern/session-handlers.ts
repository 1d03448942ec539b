import type { operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import { pageOf } from './page-of.ts';
import { toSessionBody } from './session-body.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernSession } from './skyvern-session.ts';
import type { SkyvernWorld } from './skyvern-world.ts';

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
export function sessionHandlers(account: SkyvernAccount, world: SkyvernWorld): Handlers<SessionOperations> {
	const { artifacts } = account;
	const toBody = (session: SkyvernSession, alone = false) => toSessionBody(session, { artifacts, world, alone });
	let unavailable = world.options.downloadsUnavailable ?? 0;
	return {
		createBrowserSession: ({ body }) => ({ status: 200, body: toBody(account.createSession(body ?? {})) }),

		listBrowserSessions: () => ({ status: 200, body: account.openSessions().map(each => toBody(each)) }),

		listBrowserSessionHistory: ({ query }) => ({
			status: 200,
			body: pageOf(account.recentSessions(), query).map(each => toBody(each)),
		}),

		getBrowserSession({ params }) {
			const session = account.findSession(params.browser_session_id);
			if (unavailable > 0) {
				unavailable -= 1;
				throw new ApiError(503, { code: 'downloaded_files_unavailable', retryable: true });
			}
			return { status: 200, body: toBody(session, true) };
		},

		updateBrowserSession({ params, body }) {
			const session = account.findSession(params.browser_session_id);
			session.update(body);
			return { status: 200, body: toBody(session, true) };
		},

		closeBrowserSession({ params }) {
			account.findSession(params.browser_session_id).end(world.options.closedAs ?? 'completed');
			return { status: 200, body: { message: 'Browser session closed' } };
		},
	};
}
