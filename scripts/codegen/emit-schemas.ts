import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { $, createClient } from '@hey-api/openapi-ts';
import type { JsonObject } from './json.ts';
import { responseSchemas } from './response-schemas.ts';
import { tolerant } from './tolerant.ts';

/** Where the generated code takes zod/mini's parts from. */
export const schemaModule = '@anybrowser/core/schema';

/** Schemas for zod/mini that check what answers contain and change nothing in it. */
export async function emitSchemas(spec: JsonObject): Promise<string> {
	const directory = await mkdtemp(join(tmpdir(), 'anybrowser-codegen-'));
	try {
		await createClient({
			input: {
				openapi: '3.1.0',
				info: { title: 'Answers', version: '0' },
				paths: {},
				components: { schemas: tolerant(responseSchemas(spec, 'checked')) },
			},
			output: { path: directory, entryFile: false, header: [] },
			logs: { level: 'silent', file: false },
			plugins: [
				{
					name: 'zod',
					compatibilityVersion: 'mini',
					requests: false,
					responses: false,
					definitions: { name: 'z{{name}}', case: 'preserve' },
					$resolvers: {
						object(ctx) {
							const { z } = ctx.symbols;
							const values = ctx.nodes.additionalProperties(ctx);
							if (values) return $(z).attr('record').call($(z).attr('string').call(), values);
							return $(z).attr('looseObject').call(ctx.nodes.shape(ctx));
						},
					},
				},
			],
		});
		const code = await readFile(join(directory, 'zod.gen.ts'), 'utf8');
		return `${pure(withoutAny(code)).replace("'zod/mini'", `'${schemaModule}'`).trimEnd()}\n`;
	} finally {
		await rm(directory, { recursive: true, force: true });
	}
}

/** What contains itself is said to be a schema; as it comes, it is said to be anything. */
function withoutAny(code: string): string {
	return code.replaceAll('z.lazy((): any =>', 'z.lazy((): z.ZodMiniType =>');
}

/** Marks every call, nested ones too, so that bundlers drop the schemas that nobody imports. */
function pure(code: string): string {
	return code.replaceAll(/(?<![\w.'"`])z\.\w+\(/g, '/* @__PURE__ */ $&');
}
