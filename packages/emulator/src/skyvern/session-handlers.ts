import type { operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import { pageOf } from './page-of.ts';
import { type SessionView, toSessionBody } from './session-body.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { maxTimeout, type SkyvernSession } from './skyvern-session.ts';

type SessionOperations = Pick<
	operations,
	| 'createBrowserSession'
	| 'listBrowserSessions'
	| 'listBrowserSessionHistory'
	| 'getBrowserSession'
	| 'updateBrowserSession'
	| 'closeBrowserSession'
	| 'extendBrowserSession'
>;

/** What Skyvern answers about sessions. */
export function sessionHandlers(account: SkyvernAccount, context: SkyvernContext): Handlers<SessionOperations> {
	const { artifacts } = account;
	const toBody = (session: SkyvernSession, view: Pick<SessionView, 'alone' | 'warning'> = {}) =>
		toSessionBody(session, { artifacts, context, ...view });
	let unconfirmed = context.options.unconfirmedExtensions ?? 0;
	let unavailable = context.options.downloadsUnavailable ?? 0;
	return {
		createBrowserSession({ body }) {
			const session = account.createSession(body ?? {});
			const { timeout } = session.request;
			const isCut = (timeout ?? 0) > maxTimeout;
			const warning = isCut ? `The timeout of ${timeout} minutes was cut to ${maxTimeout}.` : null;
			return { status: 200, body: toBody(session, { warning }) };
		},

		listBrowserSessions: () => ({ status: 200, body: account.openSessions().map(each => toBody(each)) }),

		listBrowserSessionHistory: ({ query }) => ({
			status: 200,
			body: pageOf(account.recentSessions(), query).map(each => toBody(each)),
		}),

		getBrowserSession({ params }) {
			const session = account.findSession(params.browser_session_id);
			if (unavailable > 0) {
				unavailable--;
				throw new ApiError(503, { code: 'downloaded_files_unavailable', retryable: true });
			}
			return { status: 200, body: toBody(session, { alone: true }) };
		},

		updateBrowserSession({ params, body }) {
			const session = account.findSession(params.browser_session_id);
			session.update(body);
			return { status: 200, body: toBody(session) };
		},

		closeBrowserSession({ params }) {
			account.closeSession(params.browser_session_id);
			return { status: 200, body: { message: 'Browser session closed' } };
		},

		extendBrowserSession({ params, body }) {
			const session = account.findSession(params.browser_session_id);
			const before = toBody(session);
			const { additional_minutes: wanted } = body;
			const granted = session.extend(wanted);
			if (unconfirmed > 0) {
				unconfirmed--;
				const warning = `Browser session ${session.id} was signalled to extend, but that is not confirmed. Do not retry.`;
				return { status: 202, body: { ...before, warning } };
			}
			const warning = granted < wanted ? `The session was extended by ${granted} minutes, not by ${wanted}.` : null;
			return { status: 200, body: toBody(session, { warning }) };
		},
	};
}
