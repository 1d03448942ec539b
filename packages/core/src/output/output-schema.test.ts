import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { type } from 'arktype';
import * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import * as zm from 'zod/mini';
import { z as z3 } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { OutputMismatchError } from '../errors/output-mismatch-error.ts';
import { checkOutput, type OutputSchema, toJsonSchema } from './output-schema.ts';
import { withJsonSchema } from './with-json-schema.ts';

const context = { provider: 'test', operation: 'tasks.result' };
const products = z.object({ items: z.array(z.object({ name: z.string(), price: z.number() })) });
const number3 = z3.object({ n: z3.string().transform(Number) });
const numberV = v.object({ n: v.pipe(v.string(), v.transform(Number)) });
const numberM = zm.object({ n: zm.pipe(zm.string(), zm.transform(Number)) });
const dateCodec = { decode: (text: string) => new Date(text), encode: (value: Date) => value.toISOString() };

/** A schema, the type of `n` that the provider is asked for, whether `n` is required, what comes, and what is given. */
interface Case {
	readonly schema: OutputSchema;
	readonly asked: string;
	readonly isOptional?: boolean;
	readonly came: unknown;
	readonly given: unknown;
}

const text = { asked: 'string', came: { n: '3' }, given: { n: 3 } };
const cases: Record<string, Case> = {
	'zod: no change': { schema: z.object({ n: z.number() }), asked: 'number', came: { n: 3 }, given: { n: 3 } },
	'zod: transform': { schema: z.object({ n: z.string().transform(Number) }), ...text },
	'zod: pipe': { schema: z.object({ n: z.string().transform(Number).pipe(z.number()) }), ...text },
	'zod: preprocess': {
		schema: z.object({ n: z.preprocess(Number, z.number()) }),
		asked: 'number',
		came: { n: '3' },
		given: { n: 3 },
	},
	'zod: stringbool': {
		schema: z.object({ n: z.stringbool() }),
		asked: 'string',
		came: { n: 'yes' },
		given: { n: true },
	},
	'zod: codec': {
		schema: z.object({ n: z.codec(z.iso.datetime(), z.date(), dateCodec) }),
		asked: 'string',
		came: { n: '1970-01-01T00:00:00Z' },
		given: { n: new Date(0) },
	},
	'zod: default': {
		schema: z.object({ n: z.string().default('EUR') }),
		asked: 'string',
		isOptional: true,
		came: {},
		given: { n: 'EUR' },
	},
	'zod/mini: transform, by z.toJSONSchema': { schema: zm.toJSONSchema(numberM, { io: 'input' }), ...text },
	'zod/mini: codec, by z.toJSONSchema': {
		schema: zm.toJSONSchema(zm.object({ n: zm.codec(zm.iso.datetime(), zm.date(), dateCodec) }), { io: 'input' }),
		asked: 'string',
		came: { n: '1970-01-01T00:00:00Z' },
		given: { n: new Date(0) },
	},
	'zod/mini: default, by z.toJSONSchema': {
		schema: zm.toJSONSchema(zm.object({ n: zm._default(zm.string(), 'EUR') }), { io: 'input' }),
		asked: 'string',
		isOptional: true,
		came: {},
		given: { n: 'EUR' },
	},
	'zod 3: transform, paired': {
		schema: withJsonSchema(number3, zodToJsonSchema(number3, { pipeStrategy: 'input' })),
		...text,
	},
	'valibot: transform, by its own package': { schema: toStandardJsonSchema(numberV), ...text },
	'valibot: default, by its own package': {
		schema: toStandardJsonSchema(v.object({ n: v.optional(v.string(), 'EUR') })),
		asked: 'string',
		isOptional: true,
		came: {},
		given: { n: 'EUR' },
	},
	'arktype: morph': { schema: type({ n: 'string.numeric.parse' }), ...text },
	'arktype: default': {
		schema: type({ n: 'string="EUR"' }),
		asked: 'string',
		isOptional: true,
		came: {},
		given: { n: 'EUR' },
	},
	'JSON Schema': {
		schema: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
		asked: 'number',
		came: { n: 'three' },
		given: { n: 'three' },
	},
};

test.each(Object.entries(cases))(
	'%s: the provider is asked for what goes in, the caller gets what comes out',
	async (_, { schema, asked, isOptional = false, came, given }) => {
		const json = toJsonSchema(schema, 'tasks.create');
		expect(json).toMatchObject({ type: 'object', properties: { n: { type: asked } } });
		const required = Array.isArray(json['required']) ? json['required'] : [];
		expect(required.includes('n')).toBe(!isOptional);
		expect(await checkOutput(schema, came, context)).toEqual(given);
	},
);

test('plain JSON Schema passes through unchanged', () => {
	const schema = { type: 'string' };
	expect(toJsonSchema(schema, 'tasks.create')).toBe(schema);
});

const oldLibrary = {
	'~standard': { version: 1, vendor: 'oldlib', validate: (value: unknown) => ({ value }) },
} as const;

test.each<[string, unknown, RegExp]>([
	['zod/mini by itself', numberM, /`z\.toJSONSchema\(schema, \{ io: 'input' \}\)`/],
	['zod 3', number3, /^tasks\.create: zod 3 .*zod 4\.2.*`withJsonSchema.*`zod-to-json-schema`/],
	['valibot by itself', numberV, /Install it, and pass `toStandardJsonSchema\(schema\)`/],
	['another library', oldLibrary, /oldlib can't write JSON Schema.*zod 4\.2.*withJsonSchema/],
	['a type that JSON lacks', z.object({ when: z.date() }), /Date cannot be represented.*transform it/],
	['a shape instead of a schema', { name: z.string() }, /`name` is a schema\. Wrap it: `z\.object\(\{ name: … \}\)`/],
	['a shape of arktypes', { name: type('string') }, /`name` is a schema\. Wrap it/],
	['a text', '{"type": "string"}', /got a text/],
	['a list', [z.string()], /got a list/],
	['nothing', undefined, /got undefined/],
	['null', null, /got null/],
	['JSON Schema that is no JSON', { enum: [1n] }, /`schema\.enum\[0\]` is a BigInt/],
])('%s is refused, with what to do instead', (_, schema, advice) => {
	const error = (() => {
		try {
			// What plain JavaScript may pass.
			return toJsonSchema(schema as OutputSchema, 'tasks.create');
		} catch (thrown) {
			return thrown;
		}
	})();
	expect(error).toBeInstanceOf(AnyBrowserError);
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'tasks.create' });
	expect((error as AnyBrowserError).message).toMatch(advice);
});

test('a fitting output is typed by the schema', async () => {
	const output = await checkOutput(products, { items: [{ name: 'Cup', price: 3 }] }, context);
	expectTypeOf(output).toEqualTypeOf<{ items: { name: string; price: number }[] }>();
	expect(output.items[0]?.price).toBe(3);
	const mini = await checkOutput(zm.toJSONSchema(numberM, { io: 'input' }), { n: '3' }, context);
	expectTypeOf(mini).toEqualTypeOf<{ n: number }>();
	const paired = await checkOutput(withJsonSchema(number3, {}), { n: '3' }, context);
	expectTypeOf(paired).toEqualTypeOf<{ n: number }>();
});

test('a misfit says where, and keeps what came', async () => {
	const came = { items: [{ name: 'Cup', price: 'three' }] };
	const error = await checkOutput(products, came, context).catch(thrown => thrown);
	expect(error).toBeInstanceOf(OutputMismatchError);
	expect(error.code).toBe('invalid_response');
	expect(error.message).toContain('items[0].price');
	expect(error.output).toBe(came);
});

test('an output that is nested too deep for its schema is a misfit', async () => {
	interface Tree {
		readonly child?: Tree | undefined;
	}
	const tree: z.ZodType<Tree> = z.lazy(() => z.object({ child: tree.optional() }));
	let came: Tree = {};
	for (let level = 0; level < 20_000; level++) came = { child: came };
	const error = await checkOutput(tree, came, context).catch(thrown => thrown);
	expect(error).toBeInstanceOf(OutputMismatchError);
	expect(error.output).toBe(came);
});
