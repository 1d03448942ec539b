import type { IncomingMessage } from 'node:http';
import { type LoopbackServer, openLoopbackServer } from '@anybrowser/test-kit/loopback-server';

/** A shop on loopback whose prices rise at each look, that greets who is logged in, and has an order to approve. */
export function openShop(): Promise<LoopbackServer> {
	let looks = 0;
	let status = 'waiting';
	return openLoopbackServer((request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		const { pathname } = new URL(request.url ?? '/', 'http://shop');
		if (pathname === '/prices.csv') {
			response.setHeader('content-type', 'text/csv');
			response.end('sku,price\n1,3.50\n');
		} else if (pathname === '/login') {
			readBody(request).then(body => {
				if (body.get('user') === 'demo' && body.get('password') === 'secret') {
					response.setHeader('set-cookie', 'user=demo; Path=/; Max-Age=3600');
				}
				response.writeHead(303, { location: '/account' }).end();
			});
		} else if (pathname === '/account') {
			const isIn = (request.headers.cookie ?? '').includes('user=demo');
			response.end(isIn ? '<title>Shop</title><p class="greeting">Welcome back, demo</p>' : logInForm);
		} else if (pathname === '/order') {
			response.end(`<title>Order</title><dl><dt>Status</dt><dd>${status}</dd></dl>
<form action="/approve" method="post"><button>Approve</button></form>`);
		} else if (pathname === '/approve') {
			status = 'approved';
			response.writeHead(303, { location: '/order' }).end();
		} else {
			looks++;
			response.end(`<title>Shop</title><ul><li class="product"><span class="name">Cup</span> <span class="price">${looks + 2}.50</span></li>
<li class="product"><span class="name">Plate</span> <span class="price">12.00</span></li></ul><p><a href="/prices.csv">Price list</a></p>`);
		}
	});
}

const logInForm = `<title>Shop</title><form action="/login" method="post"><label>User <input name="user"></label>
<label>Password <input name="password" type="password"></label><button>Log in</button></form>
<p class="greeting">Who are you?</p>`;

async function readBody(request: IncomingMessage): Promise<URLSearchParams> {
	let text = '';
	for await (const chunk of request) text += chunk;
	return new URLSearchParams(text);
}
