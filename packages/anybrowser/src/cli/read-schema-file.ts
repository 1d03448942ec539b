import { resolve } from 'node:path';
import type { JsonSchema } from '@anybrowser/core';
import { readTextFile } from '../config/read-text-file.ts';
import { UsageError } from './usage-error.ts';

/** Reads a file with JSON Schema, which `what` names in errors. @throws UsageError that says what is wrong with it. */
export async function readSchemaFile(file: string, cwd: string, what = '--schema'): Promise<JsonSchema> {
	const path = resolve(cwd, file);
	let value: unknown;
	try {
		value = JSON.parse(await readTextFile(path));
	} catch (error) {
		throw new UsageError(`${what}: ${path} can't be read as JSON: ${error instanceof Error ? error.message : error}`);
	}
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	throw new UsageError(`${what}: ${path} must hold an object, a JSON Schema`);
}
