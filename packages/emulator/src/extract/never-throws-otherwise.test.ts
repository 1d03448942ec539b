import { expect, test } from 'vitest';
import type { JsonSchema } from '../json/json-schema.ts';
import { PageError } from '../page/page-error.ts';
import { extractFromHtml } from '../testing/extract-from-html.ts';

const runCount = 300;

/** A generator that gives the same numbers every time (mulberry32), so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
	let state = seed;
	return below => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

type Pick = <T>(of: readonly T[]) => T;

const fieldNames = ['name', 'price', '', '__proto__', 'constructor', 'toString', 'url', 'tags', '价格', 'a.b', 'items'];
const odd = [null, 1, 'x', true, [], {}, [[]], Number.NaN, '#', '#/nope', { $ref: 1 }];

function oddSchema(pick: Pick, depth: number): unknown {
	if (depth > 3) return pick(odd);
	const inner = () => oddSchema(pick, depth + 1);
	const name = () => pick(fieldNames);
	return pick([
		() => pick(odd),
		() => ({ type: pick(['string', 'number', 'integer', 'boolean', 'null', 'nonsense', ['string', 'null'], []]) }),
		() => ({
			type: 'string',
			format: pick(['uri', 'date', 'date-time', 'email', 'nonsense', 3]),
			pattern: pick(['(', '^a', 4]),
		}),
		() => ({ enum: pick([[], [null], ['a', 2, {}], 'x']) }),
		() => ({ const: pick(odd) }),
		() => ({ type: 'array', items: inner(), maxItems: pick([0, 1, -1, 'x']) }),
		() => ({
			type: 'object',
			properties: { [name()]: inner(), [name()]: inner() },
			required: pick([[name()], 'x', [1]]),
		}),
		() => ({ properties: pick([null, [], { [name()]: inner() }]) }),
		() => ({
			[pick(['anyOf', 'oneOf', 'allOf'])]: pick<unknown>([[], [inner(), inner()], 'x', [{ $ref: '#' }, { $ref: '#' }]]),
		}),
		() => ({ $ref: pick(['#', '#/', '#/$defs/a', '#/nope', 'http://x.test', '#/%', '']), $defs: { a: inner() } }),
	])();
}

function oddPage(pick: Pick, depth: number): string {
	const inner = () => (depth > 3 ? pick(['', 'x', '€ 12', '1.2.3', '&#0;', ':: :']) : oddPage(pick, depth + 1));
	const tag = pick([
		'div',
		'li',
		'ul',
		'table',
		'tr',
		'td',
		'th',
		'dl',
		'dt',
		'dd',
		'a',
		'span',
		'h1',
		'select',
		'svg',
		'p',
	]);
	const attribute = pick([
		'',
		'class="price name"',
		'href="http://["',
		'itemscope itemprop="name"',
		'colspan="-4" rowspan="99999"',
		'data-__proto__="1"',
		'style="display:none"',
	]);
	const whole = `<${tag} ${attribute}>${inner()}${inner()}</${tag}>`;
	return pick([
		whole,
		whole + whole,
		`${whole}<`,
		`<script type="application/ld+json">${pick(['{', '[1,null]', '{"@type":{},"name":[[]]}'])}</script>${whole}`,
	]);
}

test('throws a PageError or nothing, whatever the schema and the page', { timeout: 60_000 }, async () => {
	let extracted = 0;
	for (let seed = 0; seed < runCount; seed++) {
		const below = generator(seed);
		const pick: Pick = of => of[below(of.length)] as (typeof of)[number];
		// The type says object; what comes over the wire may be anything.
		const schema = oddSchema(pick, 0) as JsonSchema;
		const prompt = pick([null, '', 'the price', '(']);
		const outcome = await extractFromHtml(oddPage(pick, 0), schema, prompt).catch((error: unknown) => error);
		if (!(outcome instanceof Error)) extracted++;
		else expect(outcome, `seed ${seed}: ${JSON.stringify(schema)}`).toBeInstanceOf(PageError);
	}
	expect(extracted).toBeGreaterThan(runCount / 50);
});

test('ends soon on a schema that leads back to itself', async () => {
	const schema: Record<string, unknown> = { type: 'object' };
	schema['anyOf'] = [schema, schema];
	schema['properties'] = { name: schema, items: { type: 'array', items: schema } };
	await expect(extractFromHtml('<ul><li class="name">A</li></ul>', schema)).rejects.toThrow(PageError);
});

test('gives up on a schema that branches without end', async () => {
	const names = Array.from({ length: 12 }, (_, index) => `part${index}`);
	const schema = { type: 'object', properties: Object.fromEntries(names.map(name => [name, { $ref: '#' }])) };
	await expect(extractFromHtml('<b class="other">A</b>', schema)).rejects.toThrow(/branches too much/);
});
