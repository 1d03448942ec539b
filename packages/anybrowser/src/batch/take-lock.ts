import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Takes a lock that stands for a file, on this machine. The system takes it away from a process that dies, so that none is
 * left behind.
 *
 * @returns Lets go of it; `undefined` when another process has it.
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | undefined> {
	// The folder's real path: one file may have several.
	const real = join(await realpath(dirname(path)), basename(path));
	const address = addressOf(createHash('sha256').update(real).digest('hex').slice(0, 32));
	const server = (await listen(address)) ?? ((await isLeftOver(address)) ? await listen(address) : undefined);
	return server && (() => new Promise(resolve => server.close(() => resolve())));
}

/** Linux has addresses that are no files, and Windows pipes. Elsewhere the address is a file, which a death leaves behind. */
function addressOf(name: string): string {
	if (process.platform === 'linux') return `\0anybrowser-${name}`;
	if (process.platform === 'win32') return `\\\\.\\pipe\\anybrowser-${name}`;
	return join(tmpdir(), `anybrowser-${name}.sock`);
}

function listen(address: string): Promise<Server | undefined> {
	return new Promise((resolve, reject) => {
		const server = createServer(socket => socket.destroy());
		// The lock alone keeps no process going.
		server.unref();
		server.once('error', error => {
			if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined);
			else reject(error);
		});
		server.listen(address, () => resolve(server));
	});
}

/** Takes away the file of an address at which nobody answers. @returns Whether it did. */
async function isLeftOver(address: string): Promise<boolean> {
	if (!address.startsWith('/')) return false;
	const isAlive = await new Promise<boolean>(resolve => {
		const socket = connect(address);
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('close', () => socket.destroy());
	});
	if (!isAlive) await unlink(address).catch(() => {});
	return !isAlive;
}
