import { type JsonSchema, type OutputSchema, withJsonSchema } from '@anybrowser/core';
import { array, boolean, looseObject, number, string } from '@anybrowser/core/schema';

const shopPage = looseObject({
	products: array(looseObject({ name: string(), price: number(), inStock: boolean() })),
});
const anyPage = looseObject({ title: string() });

/** What the demo takes from a page: the shop's products, or of any other page its title. */
export type DemoData =
	| { readonly products: readonly { readonly name: string; readonly price: number; readonly inStock: boolean }[] }
	| { readonly title: string };

/** The same as a schema, and what to ask for. */
export function demoSchema(isShop: boolean): {
	readonly schema: OutputSchema<DemoData>;
	readonly prompt: string;
} {
	const product = object({ name: { type: 'string' }, price: { type: 'number' }, inStock: { type: 'boolean' } });
	const schema = isShop
		? withJsonSchema(shopPage, object({ products: { type: 'array', items: product } }))
		: withJsonSchema(anyPage, object({ title: { type: 'string' } }));
	return {
		// These schemas check, and have no types.
		schema: schema as OutputSchema<DemoData>,
		prompt: isShop ? 'every product with its price, and whether it is in stock' : 'the title of the page',
	};
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
	return { type: 'object', properties, required: Object.keys(properties) };
}
