import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** The specification as plain data. */
export async function readSpec(path: string): Promise<JsonObject> {
	const spec = parse(await readFile(path, 'utf8')) as Json;
	if (!isJsonObject(spec)) throw new Error(`${path} is not an OpenAPI document`);
	return spec;
}
