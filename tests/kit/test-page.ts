import { openLoopbackServer } from './loopback-server.ts';

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
	const { url, close } = await openLoopbackServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(html);
	});
	// Port 9 discards; nothing listens there on loopback.
	return { url: `${url}/`, title, brokenUrl: 'http://127.0.0.1:9/', close };
}
