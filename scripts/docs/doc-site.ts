import { type LoopbackServer, openLoopbackServer } from '@anybrowser/test-kit/loopback-server';

const html = `<!doctype html><html><head><title>A page of the test</title></head><body><h1>A page of the test</h1>
<form action="/welcome" method="post"><label>User <input name="user"></label><label>Password <input name="password" type="password"></label>
<button>Log in</button></form>
<ul class="products">
<li class="product"><span class="name">Cup</span> <span class="price">€ 3.50</span></li>
<li class="product"><span class="name">Plate</span> <span class="price">€ 12.00</span></li>
<li class="product"><span class="name">Bowl</span> <span class="price">€ 7.25</span></li>
</ul><p><a href="/prices.csv">Price list</a></p></body></html>`;

/** What the blocks that are run find at `https://example.com`, on loopback. */
export function openDocSite(): Promise<LoopbackServer> {
	return openLoopbackServer((request, response) => {
		if (request.url === '/prices.csv') {
			response.setHeader('content-type', 'text/csv');
			response.end('sku,price\n1,3.50\n');
			return;
		}
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(html);
	});
}
