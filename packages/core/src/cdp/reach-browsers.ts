import type { ConnectedBrowser, ConnectedPage } from '../contract/cdp.ts';
import type { OperationName } from '../contract/operation-name.ts';
import { bounded } from './bounded.ts';
import type { BrowserAccess } from './browser-access.ts';
import { browserActions } from './browser-actions.ts';
import { CdpConnections } from './cdp-connections.ts';
import type { CdpConnector } from './cdp-connector.ts';
import { findEndpoint } from './find-endpoint.ts';
import type { SessionBrowsers, SessionBrowsersOptions } from './session-browsers.ts';
import { withBrowser } from './with-browser.ts';

/** The browsers of a provider's sessions, with everything that reaching them needs. */
export function reachBrowsers<Http, Own extends string = never>(
	options: SessionBrowsersOptions<Http, Own>,
): SessionBrowsers<Http, Own> {
	const { context, begin, connector = defaultConnector, isShareable = true, keyHosts = [] } = options;
	const access: BrowserAccess<Http, OperationName | Own> = {
		context,
		connector,
		isShareable,
		keyHosts,
		downloadPath: options.downloadPath,
		readAddress: options.readAddress,
		connections: new CdpConnections(context.runtime.clock),
		known: new WeakMap(),
	};
	return {
		actions: browserActions(access, begin),
		cdp: {
			async endpoint(sessionId, request) {
				const call = begin('cdp.endpoint', request);
				const id = call.id(sessionId, 'session id');
				return bounded(context, call, async signal => {
					const found = await findEndpoint(access, call, { sessionId: id, capability: 'cdp.endpoint', signal });
					return found.endpoint;
				});
			},

			async connect(sessionId, request) {
				return withBrowser(access, begin('cdp.connect', request), {
					sessionId,
					capability: 'cdp.connect',
					// The type is whatever the connector's client adds to `CdpClientTypes`.
					work: async ({ browser }) => browser as ConnectedBrowser,
				});
			},

			async page(sessionId, request) {
				const call = begin('cdp.page', request);
				return withBrowser(access, call, {
					sessionId,
					capability: 'cdp.page',
					// The same holds for its page.
					work: async (connection, signal) => {
						if (connection.page !== undefined) return (await connection.page({ signal })) as ConnectedPage;
						const message =
							'cdp.page: the DevTools client gives no page. Give its connections `page`, or use `connect`, `goto` and `evaluate`';
						throw call.error('configuration', message);
					},
				});
			},

			async readState(sessionId, { origins }, request) {
				const call = begin('cdp.connect', request);
				return withBrowser(access, call, {
					sessionId,
					capability: 'profiles.export',
					work: async (connection, signal) =>
						connection.readState?.({ origins, signal }) ?? Promise.reject(call.error('configuration', noState)),
				});
			},

			async writeState(sessionId, state, request) {
				const call = begin('cdp.connect', request);
				return withBrowser(access, call, {
					sessionId,
					capability: 'profiles.import',
					work: async (connection, signal) =>
						connection.writeState?.(state, { signal }) ?? Promise.reject(call.error('configuration', noState)),
				});
			},
		},
		use: (call, work) => withBrowser(access, call, work),
		end: sessionId => access.connections.close(sessionId),
	};
}

const noState =
	'cdp.connect: the DevTools client neither reads nor writes what a browser remembers. Give its connections `readState` and `writeState`, or leave `cdp` out';

const defaultConnector: CdpConnector = {
	async connect(target) {
		const { playwrightConnector } = await import('./playwright-connector.ts');
		return playwrightConnector().connect(target);
	},
};
