import type { Server } from 'node:http';

/** Connections that may wait to be accepted: as many as a big test opens at once. */
const backlog = 2048;

/** Has a server listen. @throws Error that says what to do when the address can't be had; its `code` is Node's. */
export function startListening(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const onError = (error: NodeJS.ErrnoException) => {
			const message = `The emulator can't listen on ${host}:${port}: ${reason(error)}`;
			reject(Object.assign(new Error(message, { cause: error }), { code: error.code }));
		};
		server.once('error', onError);
		server.listen({ port, host, backlog }, () => {
			server.off('error', onError);
			resolve();
		});
	});
}

function reason({ code, message }: NodeJS.ErrnoException): string {
	if (code === 'EADDRINUSE') return 'the port is in use. Choose another, or 0 for any that is free.';
	if (code === 'EACCES') return 'the port is reserved. Choose one above 1023, or 0 for any that is free.';
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'this machine has no such address. Try 127.0.0.1.';
	return message;
}
