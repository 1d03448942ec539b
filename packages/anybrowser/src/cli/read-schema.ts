import { resolve } from 'node:path';
import type { OutputSchema } from '@anybrowser/core';
import { loadModule, whyNotRead } from '../config/load-module.ts';
import { readSchemaFile } from './read-schema-file.ts';
import { UsageError } from './usage-error.ts';

const isModule = (file: string) => /\.[cm]?[jt]s$/.test(file);

/**
 * What `--schema` names: a file with JSON Schema, a module whose default export (or `schema`) is a schema of zod, valibot,
 * arktype or JSON Schema, or JSON Schema as it is. Naming a module has it run.
 *
 * @throws UsageError that says what is wrong with it.
 */
export async function readSchema(named: string, cwd: string): Promise<OutputSchema<unknown>> {
	if (named.trimStart().startsWith('{')) return parseSchema(named);
	if (!isModule(named)) return readSchemaFile(named, cwd);
	const path = resolve(cwd, named);
	const module = await loadModule(path, path, false).catch(error => {
		throw new UsageError(`--schema: ${path} can't be loaded: ${whyNotRead(error)}`);
	});
	const schema = module['default'] ?? module['schema'];
	// A schema may be a function, as arktype's are; the call it goes to checks it, and says what is wrong with it.
	if ((typeof schema === 'object' && schema !== null) || typeof schema === 'function') {
		return schema as OutputSchema<unknown>;
	}
	throw new UsageError(`--schema: ${path} exports no schema: it must be the default export, or be called \`schema\``);
}

function parseSchema(text: string): OutputSchema<unknown> {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UsageError(`--schema: it is no JSON: ${error instanceof Error ? error.message : error}`);
	}
}
