import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { emitDivergences, findDivergences } from './emit-divergences.ts';
import type { JsonObject } from './json.ts';
import { readSpec } from './read-spec.ts';
import { targets } from './targets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mark = (name: string): JsonObject => ({ 'x-divergence': name, 'x-source': `from ${name}` });

const spec: JsonObject = {
	info: { title: 'Sample', ...mark('info') },
	paths: {
		'/things': {
			post: {
				operationId: 'createThing',
				...mark('operation'),
				parameters: [
					{ name: 'other', in: 'query' },
					{ name: 'page', in: 'query', ...mark('parameter') },
				],
				requestBody: { content: { 'application/json': { schema: { properties: { a: mark('request') } } } } },
				responses: { 404: { ...mark('status'), headers: { 'x-limit': mark('header') } } },
			},
		},
	},
	components: {
		parameters: { Id: mark('shared parameter') },
		responses: { NotFound: mark('shared response') },
		schemas: { Thing: { properties: { parts: { items: { anyOf: [{}, mark('item')] }, 'x-divergence': 'a | b' } } } },
	},
};

describe('divergences', () => {
	test('are found wherever they are, and named by their place', () => {
		expect(findDivergences(spec).map(({ place, published, source }) => [place, published, source])).toEqual([
			['info', 'info', 'from info'],
			['createThing', 'operation', 'from operation'],
			['createThing query page', 'parameter', 'from parameter'],
			['createThing body.a', 'request', 'from request'],
			['createThing 404', 'status', 'from status'],
			['createThing 404 x-limit', 'header', 'from header'],
			['parameter Id', 'shared parameter', 'from shared parameter'],
			['response NotFound', 'shared response', 'from shared response'],
			['Thing.parts', 'a | b', ''],
			['Thing.parts[]', 'item', 'from item'],
		]);
	});

	test('become a table that a bar does not break', () => {
		expect(emitDivergences(spec)).toContain('\n| Thing.parts | a \\| b |  |\n');
	});

	test('have to be texts', () => {
		const wrong = { paths: {}, components: { schemas: { Thing: { 'x-divergence': true } } } };
		expect(() => findDivergences(wrong)).toThrow('x-divergence of Thing is not a text');
	});

	test.each(targets)('are all listed for $name, each in a place of its own', async ({ spec: path }) => {
		const text = await readFile(join(root, path), 'utf8');
		const found = findDivergences(await readSpec(join(root, path)));
		expect(found).toHaveLength(text.match(/^ +x-divergence:/gm)?.length ?? 0);
		expect(new Set(found.map(each => each.place)).size).toBe(found.length);
	});
});
