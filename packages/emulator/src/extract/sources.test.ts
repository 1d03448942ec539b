import { expect, test } from 'vitest';
import type { JsonSchema } from '../json/json-schema.ts';
import { extractFromHtml } from '../testing/extract-from-html.ts';

const string = { type: 'string' };
const number = { type: 'number' };
const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
	type: 'object',
	properties,
	required,
});
const list = (items: unknown) => ({ type: 'array', items });

interface Case {
	readonly title: string;
	readonly html: string;
	readonly schema: JsonSchema;
	readonly prompt?: string;
	readonly expected: unknown;
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const cases: Case[] = [
	{
		title: 'JSON-LD: one product, its offer and its rating seen through',
		html: ld({
			'@context': 'https://schema.org',
			'@type': 'Product',
			name: 'Lamp',
			image: '/lamp.jpg',
			brand: { '@type': 'Brand', name: 'Lux' },
			offers: { '@type': 'Offer', price: '1299.00', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
			aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.5, reviewCount: 12 },
		}),
		schema: object({
			name: string,
			price: number,
			currency: string,
			inStock: { type: 'boolean' },
			rating: number,
			reviewCount: { type: 'integer' },
			brand: string,
			image: { type: 'string', format: 'uri' },
		}),
		expected: {
			name: 'Lamp',
			price: 1299,
			currency: 'EUR',
			inStock: true,
			rating: 4.5,
			reviewCount: 12,
			brand: 'Lux',
			image: 'https://shop.test/lamp.jpg',
		},
	},
	{
		title: 'JSON-LD: an ItemList in a graph',
		html: ld({
			'@graph': [
				{ '@type': 'WebSite', name: 'Shop' },
				{
					'@type': 'ItemList',
					itemListElement: [
						{ '@type': 'ListItem', position: 1, item: { '@type': 'Product', name: 'A', offers: { price: 1 } } },
						{ '@type': 'ListItem', position: 2, item: { '@type': 'Product', name: 'B', offers: { price: 2 } } },
					],
				},
			],
		}),
		schema: object({ products: list(object({ name: string, price: number })) }),
		expected: {
			products: [
				{ name: 'A', price: 1 },
				{ name: 'B', price: 2 },
			],
		},
	},
	{
		title: 'JSON-LD: nested objects and lists',
		html: ld({
			'@type': 'Recipe',
			name: 'Soup',
			recipeIngredient: ['Water', 'Salt'],
			author: { '@type': 'Person', name: 'Ada', url: '/ada' },
			review: [{ '@type': 'Review', author: 'Bob', reviewBody: 'Good' }],
		}),
		schema: object({
			name: string,
			ingredients: list(string),
			author: object({ name: string, url: string }),
			reviews: list(object({ author: string, text: string })),
		}),
		expected: {
			name: 'Soup',
			ingredients: ['Water', 'Salt'],
			author: { name: 'Ada', url: 'https://shop.test/ada' },
			reviews: [{ author: 'Bob', text: 'Good' }],
		},
	},
	{
		title: 'JSON-LD: what the site says about itself is not what the page is about',
		html: ld([
			{ '@type': 'Organization', name: 'Shop', url: '/' },
			{ '@type': 'Article', name: 'Lamps', url: '/lamps' },
		]),
		schema: object({ name: string, url: string }),
		expected: { name: 'Lamps', url: 'https://shop.test/lamps' },
	},
	{
		title: 'JSON-LD that is broken is passed over',
		html: '<script type="application/ld+json">{nope</script><h1>Lamp</h1>',
		schema: object({ title: string }),
		expected: { title: 'Lamp' },
	},
	{
		title: 'microdata',
		html: `<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Lamp</span>
			<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="USD">
			<span itemprop="price" content="1299.00">$1,299</span><link itemprop="availability" href="https://schema.org/OutOfStock"></div></div>`,
		schema: object({ name: string, price: number, currency: string, available: { type: 'boolean' } }),
		expected: { name: 'Lamp', price: 1299, currency: 'USD', available: false },
	},
	{
		title: 'a table',
		html: `<table><thead><tr><th>Product</th><th>Unit price</th><th>Stock</th></tr></thead><tbody>
			<tr><td><a href="a">Lamp</a></td><td>€ 1.299,00</td><td>In stock</td></tr>
			<tr><td><a href="b">Desk</a></td><td>€ 99,50</td><td>Sold out</td></tr></tbody></table>`,
		schema: list(object({ product: string, unitPrice: number, inStock: { type: 'boolean' }, url: string })),
		expected: [
			{ product: 'Lamp', unitPrice: 1299, inStock: true, url: 'https://shop.test/list/a' },
			{ product: 'Desk', unitPrice: 99.5, inStock: false, url: 'https://shop.test/list/b' },
		],
	},
	{
		title: 'a table without thead, with row headers',
		html: `<table><tr><th>Team</th><th>Player</th><th>Goals</th></tr>
			<tr><th>Red</th><td>Ada</td><td>3</td></tr><tr><th>Red</th><td>Bob</td><td>1</td></tr>
			<tr><td colspan="3">Nobody else</td></tr></table>`,
		schema: object({ players: list(object({ player: string, team: string, goals: { type: 'integer' } })) }),
		expected: {
			players: [
				{ player: 'Ada', team: 'Red', goals: 3 },
				{ player: 'Bob', team: 'Red', goals: 1 },
			],
		},
	},
	{
		title: 'a row that is a note',
		html: `<table><tr><th>Name</th><th>Team</th></tr><tr><td>Ada</td><td>Red</td></tr><tr><td colspan="2">That is all</td></tr></table>`,
		schema: list(object({ name: string, team: string })),
		expected: [{ name: 'Ada', team: 'Red' }],
	},
	{
		title: 'a table that is empty',
		html: '<table><caption>Orders</caption><thead><tr><th>Id</th><th>Total</th></tr></thead><tbody></tbody></table>',
		schema: object({ orders: list(object({ id: string, total: number })) }),
		expected: { orders: [] },
	},
	{
		title: 'two tables of one shape, told apart by what they are called',
		html: `<h2>Suppliers</h2><table><tr><th>Name</th><th>Email</th></tr><tr><td>S</td><td>s@x.test</td></tr></table>
			<table id="customers"><tr><th>Name</th><th>Email</th></tr><tr><td>C</td><td>c@x.test</td></tr></table>`,
		schema: object({
			customers: list(object({ name: string, email: string })),
			suppliers: list(object({ name: string, email: string })),
		}),
		expected: {
			customers: [{ name: 'C', email: 'c@x.test' }],
			suppliers: [{ name: 'S', email: 's@x.test' }],
		},
	},
	{
		title: 'a definition list',
		html: '<h1>Lamp</h1><dl><dt>Item number:</dt><dd>A-1</dd><dt>Weight</dt><dd>1,2 kg</dd></dl>',
		schema: object({ sku: string, weight: number }),
		expected: { sku: 'A-1', weight: 1.2 },
	},
	{
		title: 'labels: rows and a colon',
		html: `<table><tr><th>Voltage</th><td>230</td></tr><tr><td>Colour:</td><td>Red</td></tr></table>
			<div class="spec">Width: 12 cm</div><div class="spec">Height: 30 cm</div>
			<p><b>Made in:</b> Sweden</p>`,
		schema: object({ voltage: { type: 'integer' }, colour: string, width: number, height: number, madeIn: string }),
		expected: { voltage: 230, colour: 'Red', width: 12, height: 30, madeIn: 'Sweden' },
	},
	{
		title: 'meta tags',
		html: `<!doctype html><html><head><title>Shop | Lamp</title><meta property="og:title" content="Lamp">
			<meta name="description" content="A lamp."><meta property="og:image" content="/l.png">
			<meta property="article:published_time" content="2024-03-03T10:00:00Z"></head><body></body></html>`,
		schema: object({
			title: string,
			description: string,
			image: string,
			publishedTime: { type: 'string', format: 'date-time' },
			pageTitle: string,
		}),
		expected: {
			title: 'Lamp',
			description: 'A lamp.',
			image: 'https://shop.test/l.png',
			publishedTime: '2024-03-03T10:00:00Z',
			pageTitle: 'Shop | Lamp',
		},
	},
	{
		title: 'cards, by class',
		html: `<nav><ul><li><a href="/x">Home</a></li><li><a href="/y">About</a></li></ul></nav><div class="grid">
			<div class="product-card"><img src="1.png"><h3 class="product-card__title"><a href="/1">Lamp</a></h3><del class="old-price">$20</del><span class="product-card__price--sale">$1,299.00</span></div>
			<div class="product-card"><img src="2.png"><h3 class="product-card__title"><a href="/2">Desk</a></h3><span class="product-card__price">$5</span></div></div>`,
		schema: object({ items: list(object({ name: string, price: number, link: string, image: string })) }),
		expected: {
			items: [
				{ name: 'Lamp', price: 1299, link: 'https://shop.test/1', image: 'https://shop.test/list/1.png' },
				{ name: 'Desk', price: 5, link: 'https://shop.test/2', image: 'https://shop.test/list/2.png' },
			],
		},
	},
	{
		title: 'cards without telling classes',
		html: `<div class="flex"><div class="p-4 text-sm"><h2>Lamp</h2><s>€ 25</s><p class="text-lg">€ 20</p></div>
			<div class="p-4 text-sm"><h2>Desk</h2><p class="text-lg">€ 30</p></div></div>`,
		schema: list(object({ title: string, price: number })),
		expected: [
			{ title: 'Lamp', price: 20 },
			{ title: 'Desk', price: 30 },
		],
	},
	{
		title: 'cards, by data attributes, aria-label and label text',
		html: `<ul><li data-sku="A1"><span aria-label="Price">12 kr</span><b>Lamp</b><span>Weight: 3 kg</span></li>
			<li data-sku="B2"><span aria-label="Price">13 kr</span><b>Desk</b><span>Weight: 4 kg</span></li></ul>`,
		schema: list(object({ sku: string, price: number, weight: number })),
		expected: [
			{ sku: 'A1', price: 12, weight: 3 },
			{ sku: 'B2', price: 13, weight: 4 },
		],
	},
	{
		title: 'an aria-label',
		html: '<div><span class="x" aria-label="Votes">12</span><span class="x" aria-label="Answers">3</span></div>',
		schema: object({ votes: number, answers: number }),
		expected: { votes: 12, answers: 3 },
	},
	{
		title: 'modifiers of classes',
		html: '<b class="buy-42__price--old">€ 9</b><b class="buy-42__price--large">€ 7</b>',
		schema: object({ price: number }),
		expected: { price: 7 },
	},
	{
		title: 'cards in several rows, a list within each',
		html: ['AB', 'CD']
			.map(
				row =>
					`<div class="row">${[...row].map(n => `<div class="book"><h3>${n}</h3><ul class="tags"><li>x${n}</li><li>y${n}</li></ul></div>`).join('')}</div>`,
			)
			.join(''),
		schema: object({ books: list(object({ title: string, tags: list(string) })) }),
		expected: {
			books: ['A', 'B', 'C', 'D'].map(n => ({ title: n, tags: [`x${n}`, `y${n}`] })),
		},
	},
	{
		title: 'nested objects in cards',
		html: `<article class="offer"><span class="price">1 €</span><p class="seller"><b class="name">S1</b></p><div class="shipping"><span class="cost">2 €</span></div></article>
			<article class="offer"><span class="price">3 €</span><p class="seller"><b class="name">S2</b></p><div class="shipping"><span class="cost">4 €</span></div></article>`,
		schema: list(object({ price: number, seller: object({ name: string }), shipping: object({ cost: number }) })),
		expected: [
			{ price: 1, seller: { name: 'S1' }, shipping: { cost: 2 } },
			{ price: 3, seller: { name: 'S2' }, shipping: { cost: 4 } },
		],
	},
	{
		title: 'a page about one thing, with others beside it',
		html: `<main><h1 class="title">Lamp</h1><div class="price">€ 10</div><p id="stock">available</p></main>
			<div class="related"><div class="card"><h3>Desk</h3><div class="price">€ 1</div></div><div class="card"><h3>Chair</h3><div class="price">€ 2</div></div></div>`,
		schema: object({ product: object({ title: string, price: number, stock: { type: 'boolean' } }) }),
		expected: { product: { title: 'Lamp', price: 10, stock: true } },
	},
	{
		title: 'what a plain page has one of',
		html: '<h1>Example</h1><p>This domain is for use in examples.</p><p><a href="https://iana.test/">More</a></p>',
		schema: object({ title: string, description: string, link: string }),
		expected: { title: 'Example', description: 'This domain is for use in examples.', link: 'https://iana.test/' },
	},
	{
		title: 'one of many, if the prompt names it',
		html: '<table><tr><th>Name</th><th>Price</th></tr><tr><td>Lamp</td><td>1</td></tr><tr><td>Desk</td><td>2</td></tr></table>',
		schema: object({ name: string, price: number }),
		prompt: 'the price of the desk',
		expected: { name: 'Desk', price: 2 },
	},
	{
		title: 'a list under a heading',
		html: '<h2>Ingredients</h2><ul><li>Water</li><li>Salt</li></ul><h2>Steps</h2><ol><li>Boil</li></ol>',
		schema: object({ ingredients: list(string), steps: list(string) }),
		expected: { ingredients: ['Water', 'Salt'], steps: ['Boil'] },
	},
	{
		title: 'the column that the prompt names',
		html: '<table><tr><th>Name</th><th>Price</th></tr><tr><td>Lamp</td><td>1</td></tr><tr><td>Desk</td><td>2</td></tr></table>',
		schema: list(number),
		prompt: 'Get all the prices on this page',
		expected: [1, 2],
	},
	{
		title: 'all links',
		html: '<p><a href="/a">A</a> and <a href="b">B</a></p>',
		schema: object({ links: list({ type: 'string', format: 'uri' }) }),
		expected: { links: ['https://shop.test/a', 'https://shop.test/list/b'] },
	},
	{
		title: 'a plain value, by the prompt',
		html: '<h1>Lamp</h1><span class="price">$5</span>',
		schema: number,
		prompt: 'What is the price?',
		expected: 5,
	},
	{
		title: 'quotes.toscrape.com',
		html: [1, 2]
			.map(
				n =>
					`<div class="quote" itemscope itemtype="http://schema.org/CreativeWork"><span class="text" itemprop="text">“Q${n}”</span><span>by <small class="author" itemprop="author">A${n}</small><a href="/author/${n}">(about)</a></span><div class="tags">Tags: <meta class="keywords" itemprop="keywords" content="a,b${n}"><a class="tag" href="/tag/a">a</a><a class="tag" href="/tag/b">b${n}</a></div></div>`,
			)
			.join(''),
		schema: object({ quotes: list(object({ quote: string, author: string, tags: list(string) })) }),
		expected: { quotes: [1, 2].map(n => ({ quote: `“Q${n}”`, author: `A${n}`, tags: ['a', `b${n}`] })) },
	},
	{
		title: 'books.toscrape.com',
		html: `<ol class="row">${[1, 2]
			.map(
				n =>
					`<li class="col-xs-6"><article class="product_pod"><div class="image_container"><a href="b${n}/index.html"><img src="m/${n}.jpg" alt="Book ${n}" class="thumbnail"></a></div><p class="star-rating Three"></p><h3><a href="b${n}/index.html" title="Book ${n}">Book ${n}</a></h3><div class="product_price"><p class="price_color">£5${n}.77</p><p class="instock availability"><i class="icon-ok"></i> In stock</p></div></article></li>`,
			)
			.join('')}</ol>`,
		schema: object({
			books: list(object({ title: string, price: number, inStock: { type: 'boolean' }, url: string })),
		}),
		expected: {
			books: [1, 2].map(n => ({
				title: `Book ${n}`,
				price: 50 + n + 0.77,
				inStock: true,
				url: `https://shop.test/list/b${n}/index.html`,
			})),
		},
	},
];

test.each(cases)('$title', async ({ html, schema, prompt, expected }) => {
	expect(await extractFromHtml(html, schema, prompt)).toEqual(expected);
});
