import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Json } from '../../codegen/json.ts';
import { ApiDocument } from '../document/api-document.ts';
import { CannotCompareError } from '../document/cannot-compare-error.ts';
import { fetchText } from './fetch-text.ts';
import { sourceFlags } from './source-flags.ts';

/** The longest document that is read. Skyvern's has about one megabyte. */
export const maxDocument = 20_000_000;

/** Reads an OpenAPI document, JSON or YAML, from a file or an address. */
export async function loadDocument(source: string, timeout?: number): Promise<ApiDocument> {
	const text = /^https?:\/\//i.test(source) ? await fetchText(source, maxDocument, timeout) : await read(source);
	return new ApiDocument(source, parseText(source, text));
}

async function read(path: string): Promise<string> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new CannotCompareError(
			`${path} could not be read (${reason}). Give a file that exists, or an http(s) address.`,
		);
	}
}

function parseText(source: string, text: string): Json {
	if (text.trimStart().startsWith('<')) {
		throw new CannotCompareError(
			`${source} is HTML, not JSON or YAML: the document has probably moved. Find its new address in the vendor's documentation, try it with ${sourceFlags('or')}, then put it into scripts/drift/sources/published-addresses.ts.`,
		);
	}
	try {
		return JSON.parse(text) as Json;
	} catch {
		// YAML, or neither.
	}
	try {
		return parse(text) as Json;
	} catch {
		throw new CannotCompareError(`${source} is neither JSON nor YAML. Check that this is where the document is.`);
	}
}
