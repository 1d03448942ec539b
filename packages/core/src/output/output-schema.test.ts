import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { OutputMismatchError } from '../errors/output-mismatch-error.ts';
import { checkOutput, toJsonSchema } from './output-schema.ts';

const context = { provider: 'test', operation: 'tasks.result' };
const products = z.object({ items: z.array(z.object({ name: z.string(), price: z.number() })) });

test('a Standard Schema becomes JSON Schema for the provider', () => {
	expect(toJsonSchema(products, 'tasks.create')).toMatchObject({
		type: 'object',
		properties: { items: { type: 'array', items: { properties: { price: { type: 'number' } } } } },
	});
});

test('plain JSON Schema passes through unchanged', () => {
	const schema = { type: 'string' };
	expect(toJsonSchema(schema, 'tasks.create')).toBe(schema);
});

test('a schema whose library can not write JSON Schema is refused with a way out', () => {
	const schema = { '~standard': { version: 1, vendor: 'oldlib', validate: (value: unknown) => ({ value }) } } as const;
	expect(() => toJsonSchema(schema, 'tasks.create')).toThrow(/oldlib can't write JSON Schema.*zod 4\.2/s);
});

test('a schema that JSON can not express is refused, typed', () => {
	const error = (() => {
		try {
			return toJsonSchema(z.object({ when: z.date() }), 'tasks.create');
		} catch (thrown) {
			return thrown;
		}
	})();
	expect(AnyBrowserError.is(error, 'invalid_request')).toBe(true);
});

test('a fitting output is typed by the schema', async () => {
	const output = await checkOutput(products, { items: [{ name: 'Cup', price: 3 }] }, context);
	expectTypeOf(output).toEqualTypeOf<{ items: { name: string; price: number }[] }>();
	expect(output.items[0]?.price).toBe(3);
});

test('a misfit says where, and keeps what came', async () => {
	const came = { items: [{ name: 'Cup', price: 'three' }] };
	const error = await checkOutput(products, came, context).catch(thrown => thrown);
	expect(error).toBeInstanceOf(OutputMismatchError);
	expect(error.code).toBe('invalid_response');
	expect(error.message).toContain('items[0].price');
	expect(error.output).toBe(came);
});
