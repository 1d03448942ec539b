import type { CdpOperations, ConnectedBrowser } from '@anybrowser/core';
import type { SkyvernContext } from '../skyvern-context.ts';
import { bounded } from './bounded.ts';
import { findEndpoint } from './find-endpoint.ts';
import { withBrowser } from './with-browser.ts';

/** The browsers of Skyvern's sessions, where it gives their addresses. */
export function skyvernCdp(context: SkyvernContext): CdpOperations {
	const { begin } = context;
	return {
		async endpoint(sessionId, request) {
			const call = begin('cdp.endpoint', request);
			return bounded(context, call, signal =>
				findEndpoint(context, call, { sessionId, capability: 'cdp.endpoint', signal }),
			);
		},

		async connect(sessionId, request) {
			return withBrowser(context, begin('cdp.connect', request), {
				sessionId,
				capability: 'cdp.connect',
				// The type is whatever the connector's client adds to `CdpClientTypes`.
				work: async ({ browser }) => browser as ConnectedBrowser,
			});
		},
	};
}
