import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to an address on loopback that takes as long as a network does. */
export interface DistantRelay {
	readonly address: string;
	close(): Promise<void>;
}

/** @param distanceMs there and back */
export async function openDistantRelay(target: string, distanceMs: number): Promise<DistantRelay> {
	const { hostname, port } = new URL(target);
	const sockets = new Set<Socket>();
	const carry = (from: Socket, to: Socket) => {
		sockets.add(from);
		from.setNoDelay(true);
		from.on('error', () => to.destroy());
		from.on('close', () => {
			sockets.delete(from);
			to.destroy();
		});
		// Timers of one length come in their order.
		from.on('data', chunk => setTimeout(() => to.write(chunk), distanceMs / 2));
	};
	const server = createServer(near => {
		const far = connect(Number(port), hostname);
		carry(near, far);
		carry(far, near);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = new URL(target);
	address.port = String((server.address() as AddressInfo).port);
	return {
		address: address.href,
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise(resolve => server.close(resolve));
		},
	};
}
