import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the blocks that are run find at `https://example.com`, on loopback. */
export interface DocSite {
	readonly url: string;
	close(): Promise<void>;
}

const html = `<!doctype html><html><head><title>A page of the test</title></head><body><h1>A page of the test</h1>
<form action="/welcome" method="post"><label>User <input name="user"></label><label>Password <input name="password" type="password"></label>
<button>Log in</button></form>
<ul class="products">
<li class="product"><span class="name">Cup</span> <span class="price">€ 3.50</span></li>
<li class="product"><span class="name">Plate</span> <span class="price">€ 12.00</span></li>
<li class="product"><span class="name">Bowl</span> <span class="price">€ 7.25</span></li>
</ul></body></html>`;

export async function openDocSite(): Promise<DocSite> {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(html);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		async close() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}
