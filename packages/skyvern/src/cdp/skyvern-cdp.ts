import type { CdpOperations, ConnectedBrowser } from '@anybrowser/core';
import type { SkyvernContext } from '../skyvern-context.ts';
import { bounded } from './bounded.ts';
import { findEndpoint } from './find-endpoint.ts';
import { withBrowser } from './with-browser.ts';

/** The browsers of Skyvern's sessions, where it gives their addresses. */
export function skyvernCdp(context: SkyvernContext): CdpOperations {
	return {
		endpoint(sessionId, request) {
			const operation = 'cdp.endpoint';
			return bounded(context, operation, request, (scope, signal) =>
				findEndpoint(context, operation, sessionId, scope, signal),
			);
		},

		connect: (sessionId, request) =>
			// The type is whatever the connector's client adds to `CdpClientTypes`.
			withBrowser(context, 'cdp.connect', sessionId, request, async ({ browser }) => browser as ConnectedBrowser),
	};
}
