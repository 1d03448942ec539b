import type { JsonSchema } from '@anybrowser/core';
import { array, boolean, looseObject, number, string } from '@anybrowser/core/schema';

const shopPage = looseObject({
	products: array(looseObject({ name: string(), price: number(), inStock: boolean() })),
});
const anyPage = looseObject({ title: string() });

/** What the demo takes from a page: the shop's products, or of any other page its title. */
export type DemoData =
	| { readonly products: readonly { readonly name: string; readonly price: number; readonly inStock: boolean }[] }
	| { readonly title: string };

/** The same as JSON Schema, with what checks it. */
export function demoSchema(isShop: boolean): {
	readonly json: JsonSchema;
	readonly prompt: string;
	readonly check: (value: unknown) => DemoData;
} {
	if (!isShop) {
		return {
			json: object({ title: { type: 'string' } }),
			prompt: 'the title of the page',
			check: value => anyPage.parse(value),
		};
	}
	const product = object({ name: { type: 'string' }, price: { type: 'number' }, inStock: { type: 'boolean' } });
	return {
		json: object({ products: { type: 'array', items: product } }),
		prompt: 'every product with its price, and whether it is in stock',
		check: value => shopPage.parse(value),
	};
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
	return { type: 'object', properties, required: Object.keys(properties) };
}
