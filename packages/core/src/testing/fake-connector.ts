import type { CdpConnection, CdpConnector, CdpScript, CdpTarget } from '../cdp/cdp-connector.ts';

/** A connection that does what a test says. */
export interface FakeConnection extends CdpConnection {
	readonly target: CdpTarget;
	readonly calls: unknown[];
	/** Loses the connection, as when the network fails. */
	drop(): void;
}

/** A DevTools client in memory that counts what is open. */
export interface FakeConnector extends CdpConnector {
	readonly targets: CdpTarget[];
	readonly connections: FakeConnection[];
	/** How many connections are open. */
	open(): number;
	/** Called by every `connect`, before there is a connection. */
	beforeConnect: (target: CdpTarget) => Promise<void>;
	/** The result of an action. */
	act: (call: unknown, connection: FakeConnection, signal: AbortSignal) => Promise<unknown>;
}

export function fakeConnector(): FakeConnector {
	const connector: FakeConnector = {
		targets: [],
		connections: [],
		open: () => connector.connections.filter(connection => connection.isConnected).length,
		beforeConnect: async () => {},
		act: async () => null,
		async connect(target) {
			connector.targets.push(target);
			await connector.beforeConnect(target);
			const connection = fakeConnection(connector, target);
			connector.connections.push(connection);
			return connection;
		},
	};
	return connector;
}

function fakeConnection(connector: FakeConnector, target: CdpTarget): FakeConnection {
	const listeners: (() => void)[] = [];
	let isConnected = true;
	const end = () => {
		if (!isConnected) return;
		isConnected = false;
		for (const listener of listeners) listener();
	};
	const act = (call: unknown, signal: AbortSignal) => {
		connection.calls.push(call);
		return connector.act(call, connection, signal);
	};
	const connection: FakeConnection = {
		browser: { name: 'a browser' },
		target,
		calls: [],
		get isConnected() {
			return isConnected;
		},
		onClosed: listener => void listeners.push(listener),
		goto: async (url, { signal }) => void (await act({ goto: url }, signal)),
		evaluate: ({ script, args }: CdpScript, { signal }) => act({ evaluate: script, args }, signal),
		screenshot: async ({ fullPage, signal }) => {
			await act({ screenshot: fullPage }, signal);
			return new Uint8Array([137, 80, 78, 71]);
		},
		close: async () => end(),
		drop: end,
	};
	return connection;
}
