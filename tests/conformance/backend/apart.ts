import { AsyncResource } from 'node:async_hooks';
import type { CdpConnection, CdpConnector } from '@anybrowser/core/cdp';

/** A connector whose work is the backend's: the timers that it sets are not taken for those of who connects. */
export function apart(connector: CdpConnector): CdpConnector {
	// Bound to where it is made, which is before a check runs.
	const outside = AsyncResource.bind((work: () => unknown) => work()) as <Result>(work: () => Result) => Result;
	return {
		async connect(target) {
			const connection = await outside(() => connector.connect(target));
			return {
				browser: connection.browser,
				get isConnected() {
					return connection.isConnected;
				},
				page: (...args) => outside(async () => connection.page?.(...args)),
				onClosed: listener => connection.onClosed(listener),
				goto: (...args) => outside(() => connection.goto(...args)),
				evaluate: (...args) => outside(() => connection.evaluate(...args)),
				screenshot: (...args) => outside(() => connection.screenshot(...args)),
				close: () => outside(() => connection.close()),
			} satisfies CdpConnection;
		},
	};
}
