import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Methods of Node's handles that lead to the network. */
const ways = ['connect', 'connect6', 'bind', 'bind6', 'open', 'listen', 'send', 'send6'];
/** Functions of this process that reach others, or more of this one than a script needs. */
const powers = [
	'kill',
	'_kill',
	'_debugProcess',
	'_debugEnd',
	'dlopen',
	'binding',
	'_linkedBinding',
	'abort',
	'getBuiltinModule',
];

/**
 * Takes from this process what Node's permissions leave it: the network and other processes. Node has one class for each
 * kind of socket, so what is taken from that is gone for code that finds another way to it.
 */
export function sealProcess(): void {
	const tcp = net.connect({ host: '127.0.0.1', port: 9 });
	const pipe = net.connect({ path: './none' });
	const udp = dgram.createSocket('udp4');
	const resolver = new dns.Resolver();
	for (const owner of [tcp, pipe, udp, resolver]) {
		// None of them says what its handle is.
		const handle: unknown = Reflect.get(owner, '_handle');
		for (
			let at = handle;
			typeof at === 'object' && at !== null && at !== Object.prototype;
			at = Object.getPrototypeOf(at)
		) {
			for (const name of Object.getOwnPropertyNames(at))
				if (ways.includes(name) || name.startsWith('query')) refuse(at, name);
		}
	}
	for (const socket of [tcp, pipe]) socket.on('error', () => undefined).destroy();
	udp.close();
	for (const module of [dns, dns.promises]) {
		for (const [name, value] of Object.entries(module)) if (typeof value === 'function') refuse(module, name);
	}
	refuse(net.Socket.prototype, 'connect');
	for (const name of powers) if (name in process) refuse(process, name);
	// Later imports get what they are now.
	syncBuiltinESMExports();
}

function refuse(owner: object, name: string): void {
	const value = () => {
		throw new Error('Scripts have no access to this');
	};
	Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}
