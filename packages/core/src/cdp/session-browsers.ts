import type { SessionActions } from '../contract/actions.ts';
import type { CdpOperations } from '../contract/cdp.ts';
import type { OperationName } from '../contract/operation-name.ts';
import type { Begin } from '../provider/begin-calls.ts';
import type { ProviderContext } from '../provider/create-provider-context.ts';
import type { ProviderCall } from '../provider/provider-call.ts';
import type { CdpAddress } from './cdp-address.ts';
import type { CdpConnector } from './cdp-connector.ts';
import type { BrowserWork } from './with-browser.ts';

/** How the browsers of a provider's sessions are reached. */
export interface SessionBrowsersOptions<Http, Own extends string = never> {
	readonly context: ProviderContext;
	readonly begin: Begin<Http, Own>;
	/**
	 * Asks the vendor where a session's browser is: before every attach, and for `cdp.endpoint`. An address that ages is
	 * therefore always a fresh one. The call has the key, the headers and the limits of the call that needs the browser, and the
	 * id has been checked.
	 */
	readonly readAddress: (call: ProviderCall<Http, OperationName | Own>, sessionId: string) => Promise<CdpAddress>;
	/** The DevTools client: the provider's own setting `cdp`. Default: Playwright, loaded when it is needed. */
	readonly connector?: CdpConnector | undefined;
	/**
	 * Whether a session takes several clients at once. Then each key and set of headers has a connection of its own;
	 * otherwise they share one, which each of them may use once the vendor has told it the address. Default: true.
	 */
	readonly isShareable?: boolean | undefined;
	/**
	 * Where browsers have to put what they download so that the vendor keeps it, which a client has to say. Default: the vendor
	 * keeps it anyway, or never.
	 */
	readonly downloadPath?: string | undefined;
	/** Hosts that the key may go to besides the API's own and this machine; hosts below them count too. Default: none. */
	readonly keyHosts?: readonly string[] | undefined;
}

/**
 * The browsers of a provider's sessions.
 *
 * A session has one connection for each key. It is made when somebody first needs it and held until the session ends, so
 * a vendor that ends a session with its last connection leaves it open as long as the caller has it.
 */
export interface SessionBrowsers<Http, Own extends string = never> {
	readonly cdp: CdpOperations & Required<Pick<CdpOperations, 'readState' | 'writeState'>>;
	readonly actions: Pick<SessionActions, 'goto' | 'evaluate' | 'screenshot'>;
	/**
	 * Does something with a session's browser as a part of another operation, such as opening `url` in a new session. Work
	 * that does nothing attaches to a session that would end if nobody did.
	 *
	 * @throws AnyBrowserError `action_failed`, `connection`, `session_closed`, `timeout`.
	 * @throws UnsupportedCapabilityError when the session's browser has no address.
	 */
	use<Result>(call: ProviderCall<Http, OperationName | Own>, work: BrowserWork<Result>): Promise<Result>;
	/**
	 * Ends a session's connections. To be called when a session was closed, and when an answer says that it has ended:
	 * what goes on in its browser then ends as `session_closed`. Takes two seconds at most, and never rejects.
	 */
	end(sessionId: string): Promise<void>;
}

/**
 * `goto`, `evaluate`, `screenshot`, `endpoint` and `connect` for a vendor that gives DevTools addresses. All that it
 * needs to know is where a session's browser is:
 *
 * ```ts
 * const browsers = sessionBrowsers({
 *   context, begin, connector: settings.cdp,
 *   async readAddress(call, id) {
 *     const session = await call.read(zSession, http => http.GET('/sessions/{id}', { params: { path: { id } } }));
 *     if (session.endedAt !== undefined) return { state: 'ended', status: session.status };
 *     return { state: 'open', url: session.connectUrl, access: 'signed' };
 *   },
 * });
 * return checkedProvider({
 *   ...refused,
 *   actions: { ...refused.actions, ...browsers.actions },
 *   cdp: browsers.cdp,
 *   async close(id, _options, request) {
 *     // … the vendor's own request
 *     await browsers.end(id);
 *   },
 * });
 * ```
 */
export function sessionBrowsers<Http, Own extends string = never>(
	options: SessionBrowsersOptions<Http, Own>,
): SessionBrowsers<Http, Own> {
	let loading: Promise<SessionBrowsers<Http, Own>> | undefined;
	// Most processes need no browser itself, and those that do wait for one much longer.
	const reach = () => {
		loading ??= import('./reach-browsers.ts').then(({ reachBrowsers }) => reachBrowsers(options));
		return loading;
	};
	const end = async (sessionId: string) => {
		await (await loading)?.end(sessionId);
	};
	return {
		actions: {
			goto: async (...given) => (await reach()).actions.goto(...given),
			evaluate: async (...given) => (await reach()).actions.evaluate(...given),
			screenshot: async (...given) => (await reach()).actions.screenshot(...given),
		},
		cdp: {
			endpoint: async (...given) => (await reach()).cdp.endpoint(...given),
			connect: async (...given) => (await reach()).cdp.connect(...given),
			page: async (...given) => (await reach()).cdp.page(...given),
			readState: async (...given) => (await reach()).cdp.readState(...given),
			writeState: async (...given) => (await reach()).cdp.writeState(...given),
			disconnect: end,
		},
		use: async (call, work) => (await reach()).use(call, work),
		end,
	};
}
