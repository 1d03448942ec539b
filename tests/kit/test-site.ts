import { type LoopbackServer, openLoopbackServer } from './loopback-server.ts';

/** Pages for the browsers of the server. */
export interface TestSite extends LoopbackServer {
	/** What was asked for, method and path. */
	readonly requests: readonly string[];
}

const pages: Readonly<Record<string, string>> = {
	'/': page(
		'Harbour',
		`<h1>Harbour</h1>
<p>Title: Harbour mug</p>
<p>Order: 4711</p>
<button id="order" onclick="document.getElementById('state').textContent='State: ordered'">Place the order</button>
<label>Name <input name="customer" placeholder="Customer name"></label>
<select name="size" aria-label="Cup size"><option value="s">Small</option><option value="l">Large</option></select>
<p id="state">State: open</p>`,
	),
	'/made-up': page('Made up', '<h1>Made up</h1>'),
	'/login': page(
		'Door',
		`<form method="post" action="/account"><label>User <input name="user"></label>
<label>Password <input type="password" name="password"></label><button>Log in</button></form>
<a href="/made-up" download="prices.html">price list</a>`,
	),
	'/account': page('Account', '<h1>Welcome</h1>'),
	'/second': page('Ferry', '<h1>Ferry</h1><p>Title: Ferry poster</p><p>Order: 12</p>'),
};

/** Opens the site on loopback. */
export async function openTestSite(): Promise<TestSite> {
	const requests: string[] = [];
	const server = await openLoopbackServer((request, response) => {
		requests.push(`${request.method} ${request.url}`);
		const found = pages[request.url ?? '/'];
		response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(found ?? page('Nothing here', '<p>No such page.</p>'));
	});
	return { ...server, requests };
}

function page(title: string, body: string): string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}
