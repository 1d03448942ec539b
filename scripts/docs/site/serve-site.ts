import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

/** The built site on loopback, with addresses without `.html`, as hosts of static sites serve it. */
export async function serveSite(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
	const server = createServer(async (request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
		for (const file of [path, `${path}.html`, join(path, 'index.html')]) {
			const body = await readFile(join(folder, file)).catch(() => undefined);
			if (body === undefined) continue;
			response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8' }).end(body);
			return;
		}
		response.writeHead(404).end('There is no such page.');
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	// A server that listens on a port has such an address.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise(resolve => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
