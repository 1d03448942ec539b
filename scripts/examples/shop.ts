import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A shop on loopback whose prices rise at each look, that greets who is logged in, and has an order to approve. */
export interface Shop {
	readonly url: string;
	close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
	let looks = 0;
	let status = 'waiting';
	const server = createServer((request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		const { pathname } = new URL(request.url ?? '/', 'http://shop');
		if (pathname === '/login') {
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
<li class="product"><span class="name">Plate</span> <span class="price">12.00</span></li></ul>`);
		}
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

const logInForm = `<title>Shop</title><form action="/login" method="post"><label>User <input name="user"></label>
<label>Password <input name="password" type="password"></label><button>Log in</button></form>
<p class="greeting">Who are you?</p>`;

async function readBody(request: IncomingMessage): Promise<URLSearchParams> {
	let text = '';
	for await (const chunk of request) text += chunk;
	return new URLSearchParams(text);
}
