import { ChildProcess } from 'node:child_process';
import { Server, Socket } from 'node:net';

/** Runs before each test file of the project `units`, whose tests are never run twice: it has no sockets and no processes. */
function refuse(prototype: object, method: string, what: string): void {
	Object.defineProperty(prototype, method, {
		// One process runs many files.
		configurable: true,
		value: () => {
			throw new Error(`This test ${what}: its folder belongs into the project \`machine\` of vitest.config.ts.`);
		},
	});
}

refuse(Socket.prototype, 'connect', 'opens a connection');
refuse(Server.prototype, 'listen', 'opens a server');
refuse(ChildProcess.prototype, 'spawn', 'starts a process');
