import { expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../http/clock.ts';
import { fakeConnector } from '../testing/fake-connector.ts';
import { CdpConnections, ConnectionEnded } from './cdp-connections.ts';

function setUp() {
	const connector = fakeConnector();
	const connections = new CdpConnections(systemClock);
	const { signal } = new AbortController();
	const acquire = (session: string, way = 'k', by: AbortSignal = signal) =>
		connections.acquire(
			session,
			way,
			stop => connector.connect({ url: 'ws://b.test/', headers: {}, signal: stop }),
			by,
		);
	return { connector, connections, acquire };
}

test('nothing is remembered of what has dropped, failed, been closed or been given up', async () => {
	const { connector, connections, acquire } = setUp();
	await acquire('dropped');
	await acquire('closed');
	await acquire('closed', 'another key');
	expect(connections.size).toBe(2);
	connector.connections[0]?.drop();
	await connections.close('closed');
	expect(connections.size).toBe(0);
	expect(connector.open()).toBe(0);

	connector.beforeConnect = () => Promise.reject(new Error('refused'));
	await expect(acquire('failed')).rejects.toThrow('refused');
	connector.beforeConnect = () => new Promise(() => {});
	const caller = new AbortController();
	const call = acquire('given up', 'k', caller.signal);
	expect(connections.size).toBe(1);
	caller.abort(new Error('gone'));
	await expect(call).rejects.toThrow('gone');
	expect(connections.size).toBe(0);
});

test('one that was given up is not shared with whoever comes next', async () => {
	const { connector, acquire } = setUp();
	let open = () => {};
	connector.beforeConnect = () =>
		new Promise(resolve => {
			open = resolve;
		});
	const caller = new AbortController();
	const first = acquire('s', 'k', caller.signal);
	const openFirst = open;
	caller.abort(new Error('gone'));
	await expect(first).rejects.toThrow('gone');
	const second = acquire('s');
	openFirst();
	open();
	const connection = await second;
	await expect.poll(() => connector.connections.length).toBe(2);
	expect(connector.open()).toBe(1);
	expect(connection.isConnected).toBe(true);
});

test('closing tells those who wait, and which connections it has ended', async () => {
	const { connector, connections, acquire } = setUp();
	const made = await acquire('s');
	connector.beforeConnect = () => new Promise(() => {});
	const waiting = acquire('s', 'another key');
	await connections.close('s');
	await expect(waiting).rejects.toBeInstanceOf(ConnectionEnded);
	expect(connections.hasEnded(made)).toBe(true);
	await connections.close('never was');
});

test('a connection that never ends is not waited for without end', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const { connections, acquire } = setUp();
	const connection = await acquire('stuck');
	connection.close = () => new Promise(() => {});
	let isDone = false;
	const closing = connections.close('stuck').then(() => {
		isDone = true;
	});
	await vi.advanceTimersByTimeAsync(1_000);
	expect(isDone).toBe(false);
	await vi.advanceTimersByTimeAsync(1_000);
	await closing;
	expect(connections.size).toBe(0);
	expect(vi.getTimerCount()).toBe(0);
});
