import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ZodMiniType } from 'zod/mini';
import { emitSchemas, schemaModule } from './emit-schemas.ts';
import { readSpec } from './read-spec.ts';
import { loadSchemas } from './testing/load-schemas.ts';
import { sampleSpec } from './testing/sample-spec.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const thing = { id: '1', kind: 'a', created_at: '2026-11-20T23:40:32.216199' };

function named(schemas: Record<string, ZodMiniType>, name: string): ZodMiniType {
	const schema = schemas[name];
	if (schema === undefined) throw new Error(`there is no ${name}`);
	return schema;
}

describe('schemas for answers', () => {
	let schemas: Record<string, ZodMiniType>;
	const parse = (value: unknown): unknown => named(schemas, 'zThing').parse(value);

	beforeAll(async () => {
		schemas = await loadSchemas(sampleSpec);
	});

	test('exist for what an answer can contain, and for nothing else', () => {
		expect(Object.keys(schemas).sort()).toEqual(['zFault', 'zKind', 'zPart', 'zThing']);
	});

	test('keep fields that the specification does not have, at every depth', () => {
		const value = { ...thing, added: { deep: [1] }, parts: [{ name: 'leg', added: true, parts: [{ name: 'foot' }] }] };
		expect(parse(value)).toEqual(value);
	});

	test.each([
		['an unknown enum value', { kind: 'c' }],
		['another constant', { fixed: 'sometimes' }],
		['a fraction where a count was', { count: 1.5 }],
		['values out of bounds', { count: 0, default: 6, parts: [{ name: 'x' }, { name: 'y' }] }],
		['null where it may be', { count: null }],
		['a map', { labels: { a: 'b' } }],
		['anything in an unchecked part', { echo: 'elsewhere' }],
	])('accept %s', (_, change) => {
		const value = { ...thing, ...change };
		expect(parse(value)).toEqual(value);
	});

	test.each(['2026-11-20T23:40:32.216199', '2026-11-20T23:40:32Z', '2026-11-20T23:40:32+01:00'])(
		'accept the time %s',
		at => {
			expect(parse({ ...thing, created_at: at })).toEqual({ ...thing, created_at: at });
		},
	);

	test('fill in nothing', () => {
		expect(Object.keys(parse(thing) as object)).toEqual(Object.keys(thing));
	});

	test.each([
		['a missing required field', { id: undefined }],
		['a number for a text', { id: 1 }],
		['a text for a number', { count: '1' }],
		['a number for an enum', { kind: 1 }],
		['null where it may not be', { fixed: null }],
		['an object for a list', { parts: {} }],
		['a wrong item', { parts: [{ name: 1 }] }],
		['a wrong item of an item', { parts: [{ name: 'leg', parts: [{ name: 1 }] }] }],
		['a wrong value in a map', { labels: { a: 1 } }],
		['a wrong field that is called like a keyword', { default: 'x' }],
	])('refuse %s', (_, change) => {
		expect(() => parse({ ...thing, ...change })).toThrow();
	});
});

describe('schemas that contain themselves', () => {
	test('have a type all the same', async () => {
		const code = await emitSchemas(sampleSpec);
		expect(code).toContain('z.lazy((): z.ZodMiniType => zPart)');
		expect(code).not.toMatch(/\bany\b/);
	});
});

describe('schemas in a bundle', () => {
	test('are left out when nobody imports them', async () => {
		const directory = await mkdtemp(join(tmpdir(), 'anybrowser-bundle-'));
		try {
			await writeFile(join(directory, 'schemas.ts'), await emitSchemas(sampleSpec));
			await writeFile(join(directory, 'entry.ts'), "export { zPart } from './schemas.ts';\n");
			const [bundle] = await build({
				config: false,
				cwd: directory,
				entry: ['entry.ts'],
				format: 'esm',
				dts: false,
				write: false,
				logLevel: 'silent',
				tsconfig: false,
				deps: { neverBundle: [schemaModule] },
			});
			const code = bundle?.chunks.map(chunk => (chunk.type === 'chunk' ? chunk.code : '')).join('') ?? '';
			expect(code).toMatch(/looseObject\(\{\s*name:/);
			expect(code.match(/looseObject/g)).toHaveLength(1);
		} finally {
			await rm(directory, { recursive: true, force: true });
		}
	});
});

describe('the schemas of the real specifications', () => {
	test.each([
		['smooth', 'zTaskEnvelope', { r: { id: '-1', status: 'sleeping', output: { a: 1 }, events: null } }],
		[
			'smooth',
			'zTaskEnvelope',
			{ r: { id: '1', status: 'running', events: [plainResult(5), plainResult({ a: [1] })] } },
		],
		['smooth', 'zTaskEnvelope', { r: { id: '1', status: 'running', events: [plainResult(nested({ a: 1 }))] } }],
		['smooth', 'zAcknowledgementEnvelope', { r: true }],
		['smooth', 'zAcknowledgementEnvelope', { r: {} }],
		['smooth', 'zError', { detail: [{ type: 'missing', loc: ['body', 0], msg: 'm', input: null }] }],
		['skyvern', 'zRun', run({ status: 'exploded', run_type: 'task_v9', output: [1, 'a'] })],
		['skyvern', 'zRun', run({ run_type: 'workflow_run', ai_fallback: true, run_request: 'anything' })],
		['skyvern', 'zError', { detail: { code: 'downloaded_files_unavailable', retryable: true } }],
		['skyvern', 'zServerError', { error: 'Unexpected error: KeyError' }],
	])('%s %s leaves an answer as it is (%#)', async (name, schema, value) => {
		const schemas = await loadSchemas(await readSpec(join(root, `specs/${name}.openapi.yaml`)));
		expect(named(schemas, schema).parse(value)).toEqual(value);
	});
});

function plainResult(output: unknown): unknown {
	return { id: 'e1', name: 'browser_action', payload: { code: 200, output }, timestamp: 1_700_000_000_000 };
}

function nested(output: unknown): unknown {
	return { output, credits_used: 0.25, duration: 1.5, added: true };
}

function run(change: object): object {
	return { run_id: 'tsk_1', status: 'running', created_at: '2026-11-20T23:40:32', modified_at: '', ...change };
}
