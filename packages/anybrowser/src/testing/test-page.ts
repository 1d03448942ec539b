import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on loopback for tests, and an address where nothing answers. */
export interface TestPage {
	readonly url: string;
	readonly title: string;
	/** On loopback too; the connection is refused. */
	readonly brokenUrl: string;
	close(): Promise<void>;
}

const title = 'Harbour shop';
const html = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>
<ul class="products">
<li class="product"><span class="name">Cup</span> <span class="price">€ 3.50</span></li>
<li class="product"><span class="name">Plate</span> <span class="price">€ 12.00</span></li>
<li class="product"><span class="name">Bowl</span> <span class="price">€ 7.25</span></li>
</ul></body></html>`;

export async function openTestPage(): Promise<TestPage> {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(html);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		title,
		// Port 9 discards; nothing listens there on loopback.
		brokenUrl: 'http://127.0.0.1:9/',
		async close() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}
