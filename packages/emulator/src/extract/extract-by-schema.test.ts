import { expect, test } from 'vitest';
import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';
import { extractFromHtml } from '../testing/extract-from-html.ts';

const string = { type: 'string' };
const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
	type: 'object',
	properties,
	required,
});
const list = (items: unknown) => ({ type: 'array', items });

const lampPage = `<h1>Lamp</h1><span class="price">€ 20</span><span class="kind">Table lamp</span><time class="date" datetime="2024-03-03T10:00">3 March</time>
	<a class="contact" href="mailto:a@x.test">write</a><a class="manual" href="/m.pdf">manual</a><span class="tags">a, b , c</span><span class="size">large</span>`;
const shelf = `<table><tr><th>Name</th><th>Price</th></tr><tr><td>Lamp</td><td>€ 20</td></tr><tr><td>Desk</td><td>on request</td></tr><tr><td>Chair</td><td>€ 9</td></tr></table>`;

test.each<[title: string, html: string, schema: JsonSchema, expected: unknown]>([
	[
		'names in any spelling',
		lampPage,
		object({ PRICE: { type: 'number' }, product_name: string }),
		{ PRICE: 20, product_name: 'Lamp' },
	],
	[
		'an optional property that is absent is left out',
		lampPage,
		object({ name: string, weight: string }, ['name']),
		{ name: 'Lamp' },
	],
	[
		'or null, if it may be',
		lampPage,
		object({
			name: string,
			weight: { anyOf: [{ type: 'number' }, { type: 'null' }] },
			colour: { type: ['string', 'null'] },
		}),
		{ name: 'Lamp', weight: null, colour: null },
	],
	[
		'an enum, however it is written',
		lampPage,
		object({ kind: { enum: ['desk_lamp', 'table_lamp'] } }),
		{ kind: 'table_lamp' },
	],
	[
		'a union of literals',
		lampPage,
		object({ size: { anyOf: [{ const: 'SMALL' }, { const: 'LARGE' }] } }),
		{ size: 'LARGE' },
	],
	[
		'a constant comes from the schema',
		lampPage,
		object({ type: { const: 'product' }, name: string }),
		{ type: 'product', name: 'Lamp' },
	],
	['a date', lampPage, object({ date: { type: 'string', format: 'date' } }), { date: '2024-03-03' }],
	['an e-mail address', lampPage, object({ contact: { type: 'string', format: 'email' } }), { contact: 'a@x.test' }],
	[
		'an address is absolute',
		lampPage,
		object({ manual: { type: 'string', format: 'uri' } }),
		{ manual: 'https://shop.test/m.pdf' },
	],
	['a list in a text', lampPage, object({ tags: list(string) }), { tags: ['a', 'b', 'c'] }],
	['at most maxItems', lampPage, object({ tags: { ...list(string), maxItems: 2 } }), { tags: ['a', 'b'] }],
	[
		'the first alternative that fits',
		lampPage,
		object({ size: { anyOf: [{ type: 'number' }, string] } }),
		{ size: 'large' },
	],
	['no type means a text', lampPage, object({ name: {} }), { name: 'Lamp' }],
	[
		'rows that lack what is required are left out',
		shelf,
		list(object({ name: string, price: { type: 'number' } })),
		[
			{ name: 'Lamp', price: 20 },
			{ name: 'Chair', price: 9 },
		],
	],
	[
		'references and allOf',
		shelf,
		{
			$ref: '#/$defs/shelf',
			$defs: {
				shelf: object({ things: list({ $ref: '#/$defs/thing' }) }),
				named: object({ name: string }),
				thing: {
					allOf: [{ $ref: '#/$defs/named' }, object({ price: { anyOf: [{ type: 'number' }, { type: 'null' }] } })],
				},
			},
		},
		{
			things: [
				{ name: 'Lamp', price: 20 },
				{ name: 'Desk', price: null },
				{ name: 'Chair', price: 9 },
			],
		},
	],
	[
		'a schema that contains itself',
		'<ul><li class="node"><b class="label">A</b></li><li class="node"><b class="label">B</b></li></ul>',
		{
			$ref: '#/$defs/node',
			$defs: { node: object({ label: string, nodes: list({ $ref: '#/$defs/node' }) }, []) },
		},
		{ nodes: [{ label: 'A' }, { label: 'B' }] },
	],
	['nothing, where nothing is allowed', '<p>Hi</p>', { anyOf: [object({ name: string }), { type: 'null' }] }, null],
	[
		'a property called __proto__',
		'<b class="name">A</b>',
		object(JSON.parse('{"name":{"type":"string"},"__proto__":{"type":["string","null"]}}')),
		JSON.parse('{"name":"A","__proto__":null}'),
	],
])('%s', async (_, html, schema, expected) => {
	expect(await extractFromHtml(html, schema)).toEqual(expected);
});

test.each<[title: string, html: string, schema: JsonSchema, message: RegExp]>([
	[
		'what is required and absent',
		lampPage,
		object({ name: string, weight: string, colour: string }),
		/Could not find on https:\/\/shop\.test\/list\/: weight, colour$/,
	],
	['what is there but not of that type', lampPage, object({ size: { type: 'number' } }), /: size$/],
	[
		'a list without its columns',
		shelf,
		object({ things: list(object({ name: string, colour: string })) }),
		/: things$/,
	],
	[
		'the rows of one list for another',
		shelf.replace('<table>', '<table id="customers">'),
		object({ customers: list(object({ name: string })), suppliers: list(object({ name: string })) }),
		/: suppliers$/,
	],
	['a list where there is none', lampPage, object({ things: list(object({ foo: string })) }), /: things$/],
	['nothing of what is optional', lampPage, object({ foo: string, bar: string }, []), /: foo, bar$/],
	[
		'one of many, when nothing says which',
		shelf,
		object({ name: string, price: { type: 'number' } }),
		/: name, price$/,
	],
	['the same thing twice', '<h2 class="title">Lamp</h2>', object({ title: string, name: string }), /: name$/],
	['what a class says of the looks', '<p class="font-bold">Lamp</p>', object({ font: string }), /: font$/],
	['one of several links', '<a href="/a">A</a><a href="/b">B</a>', object({ url: string }), /: url$/],
	['an enum without the value', lampPage, object({ size: { enum: ['s', 'm'] } }), /: size$/],
	[
		'a date that can be read two ways',
		'<b class="date">03/04/2024</b>',
		object({ date: { type: 'string', format: 'date' } }),
		/: date$/,
	],
	[
		'an old price is not the price',
		'<del class="old-price">$20</del>',
		object({ price: { type: 'number' } }),
		/: price$/,
	],
	[
		'two that come equally close',
		'<b class="home-address">A</b><b class="shop-address">B</b>',
		object({ address: string }),
		/: address$/,
	],
	[
		'what breaks the rest of the schema',
		lampPage,
		object({ name: { type: 'string', pattern: '^\\d+$' } }),
		/\/name must match pattern/,
	],
	['a plain value without a prompt', lampPage, string, /a prompt or a title/],
	['an empty schema', lampPage, {}, /a prompt or a title/],
	['an object without properties', lampPage, { type: 'object' }, /names nothing to extract/],
	['a reference to nowhere', lampPage, { $ref: '#/$defs/nope' }, /refers to "#\/\$defs\/nope"/],
	['a schema that only leads to itself', lampPage, { $ref: '#' }, /names nothing to extract/],
	['an empty page', '', object({ name: string }), /: name$/],
])('refuses %s', async (_, html, schema, message) => {
	const error = await extractFromHtml(html, schema).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(PageError);
	expect(error).toMatchObject({ kind: 'extraction', message: expect.stringMatching(message) });
});
