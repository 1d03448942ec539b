import { stat } from 'node:fs/promises';
import { AnyBrowserError } from '@anybrowser/core';
import { loadModule, whyNotRead } from './load-module.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Reads a configuration file. What it says is checked by `checkConfig`.
 *
 * @throws AnyBrowserError `configuration` that names the file, the place in it, and what is expected there.
 */
export async function readConfigFile(path: string): Promise<unknown> {
	const isFile = await stat(path).then(
		found => found.isFile(),
		() => false,
	);
	if (!isFile) throw new AnyBrowserError('configuration', `${path} is not there, or is no file`);
	if (path.endsWith('.json')) return parseJson(await readText(path), path);
	try {
		const { default: content } = await loadModule(path, path);
		return await content;
	} catch (cause) {
		throw new AnyBrowserError('configuration', `${path} can't be read: ${whyNotRead(cause)}`, { cause });
	}
}

function readText(path: string): Promise<string> {
	return readTextFile(path).catch(cause => {
		throw new AnyBrowserError('configuration', `${path} can't be read: ${whyNotRead(cause)}`, { cause });
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
