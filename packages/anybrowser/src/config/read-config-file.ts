import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { AnyBrowserError } from '@anybrowser/core';
import { checkConfig } from './check-config.ts';
import type { FileConfig } from './file-config.ts';

/**
 * Reads a configuration file, and checks it.
 *
 * @throws AnyBrowserError `configuration` that names the file, the place in it, and what is expected there.
 */
export async function readConfigFile(path: string): Promise<FileConfig> {
	let content: unknown;
	try {
		content = await load(path);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AnyBrowserError('configuration', `${path} can't be read: ${why}`, { cause });
	}
	return checkConfig(content, path);
}

async function load(path: string): Promise<unknown> {
	if (path.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'));
	if (path.endsWith('.mjs')) {
		const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
		return module.default;
	}
	// Loaded only for files that this version of Node may not read by itself: TypeScript, and ESM that isn't declared as such.
	const { createJiti } = await import('jiti');
	// Without a cache of its own, so that reading a file leaves nothing behind.
	return createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path, { default: true });
}
