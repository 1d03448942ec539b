import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Product {
	readonly name: string;
	readonly price: number;
	readonly inStock: boolean;
	readonly category: 'mugs' | 'posters';
}

const products: readonly Product[] = [
	{ name: 'Harbour mug', price: 14.5, inStock: true, category: 'mugs' },
	{ name: 'Lighthouse mug', price: 16, inStock: false, category: 'mugs' },
	{ name: 'Ferry poster', price: 29.9, inStock: true, category: 'posters' },
	{ name: 'Night train poster', price: 34, inStock: true, category: 'posters' },
];

/** A small shop on loopback that the demo's sessions visit. */
export interface Shop {
	readonly url: string;
	close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
	const server = createServer((request, response) => {
		const page = pages[request.url ?? '/'];
		response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(page?.() ?? layout('Nothing here', '<p>No such page.</p>'));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, close: () => closeServer(server) };
}

const pages: Readonly<Record<string, () => string>> = {
	'/': () => layout('The Pier Shop', cards(products)),
	'/mugs': () => layout('Mugs · The Pier Shop', cards(products.filter(product => product.category === 'mugs'))),
	'/posters': () =>
		layout('Posters · The Pier Shop', cards(products.filter(product => product.category === 'posters'))),
};

function cards(shown: readonly Product[]): string {
	return shown
		.map(
			({ name, price, inStock }) => `<article class="product" itemscope itemtype="https://schema.org/Product">
	<h2 class="name" itemprop="name">${name}</h2>
	<p class="price" itemprop="price">€ ${price.toFixed(2)}</p>
	<p class="availability" itemprop="availability">${inStock ? 'In stock' : 'Sold out'}</p>
</article>`,
		)
		.join('\n');
}

function layout(title: string, body: string): string {
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<nav><a href="/">Everything</a> <a href="/mugs">Mugs</a> <a href="/posters">Posters</a></nav>
<main><h1>${title}</h1>
${body}
</main>
</body>
</html>`;
}

function closeServer(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close(error => (error ? reject(error) : resolve()));
		server.closeAllConnections();
	});
}
