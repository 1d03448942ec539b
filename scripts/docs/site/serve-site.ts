import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type LoopbackServer, openLoopbackServer } from '@anybrowser/test-kit/loopback-server';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

/** The built site on loopback, with addresses without `.html`, as hosts of static sites serve it. */
export function serveSite(folder: string): Promise<LoopbackServer> {
	return openLoopbackServer(async (request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
		for (const file of [path, `${path}.html`, join(path, 'index.html')]) {
			const body = await readFile(join(folder, file)).catch(() => undefined);
			if (body === undefined) continue;
			response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain; charset=utf-8' }).end(body);
			return;
		}
		response.writeHead(404).end('There is no such page.');
	});
}
