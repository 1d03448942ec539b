import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { AnyBrowserError } from '@anybrowser/core';
import { checkConfig } from './check-config.ts';
import type { FileConfig } from './file-config.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Reads a configuration file, and checks it.
 *
 * @throws AnyBrowserError `configuration` that names the file, the place in it, and what is expected there.
 */
export async function readConfigFile(path: string): Promise<FileConfig> {
	const isFile = await stat(path).then(
		found => found.isFile(),
		() => false,
	);
	if (!isFile) throw new AnyBrowserError('configuration', `${path} is not there, or is no file`);
	if (path.endsWith('.json')) return checkConfig(parseJson(await readText(path), path), path);
	let content: unknown;
	try {
		content = await load(path);
	} catch (cause) {
		throw new AnyBrowserError('configuration', `${path} can't be read: ${whyUnread(cause)}`, { cause });
	}
	return checkConfig(content, path);
}

function readText(path: string): Promise<string> {
	return readTextFile(path).catch(cause => {
		throw new AnyBrowserError('configuration', `${path} can't be read: ${whyUnread(cause)}`, { cause });
	});
}

/** Without the parser's own error, neither in the message nor as the cause: it shows some of the text, such as a key. */
function parseJson(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
		const before = at === undefined ? undefined : text.slice(0, Number(at)).split('\n');
		const place = before === undefined ? '' : `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
		const why = text.trim() === '' ? 'it is empty' : 'JSON has neither comments nor trailing commas';
		throw new AnyBrowserError('configuration', `${path}${place} can't be read (${why})`);
	}
}

/** In one line, and without the stack of `require`. */
function whyUnread(cause: unknown): string {
	if (!(cause instanceof Error)) return `it threw ${typeof cause === 'string' ? `"${cause}"` : String(cause)}`;
	return `${cause.message.split('\nRequire stack:')[0]?.replace(/\s+/g, ' ').trim()}`;
}

async function load(path: string): Promise<unknown> {
	if (path.endsWith('.mjs')) {
		const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
		return module.default;
	}
	// Loaded only for files that this version of Node may not read by itself: TypeScript, and ESM that isn't declared as such.
	const { createJiti } = await import('jiti');
	// Without a cache of its own, so that reading a file leaves nothing behind.
	return createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path, { default: true });
}
