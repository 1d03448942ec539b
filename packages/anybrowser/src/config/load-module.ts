import { pathToFileURL } from 'node:url';
import { AnyBrowserError } from '@anybrowser/core';

// As a value, so that bundlers leave it out: it looks for files of its own, which no bundle has.
const loader: string = 'jiti';

/**
 * Loads a module of the user's: a file by its path, TypeScript or not, or a package as the file at `from` would find it.
 *
 * @param interopDefault Whether `default` of a default export counts, as CommonJS needs it. A schema may have a method of
 * that name. Default: `true`.
 * @throws AnyBrowserError `configuration` in a bundled program that can't find what reads TypeScript.
 */
export async function loadModule(
	specifier: string,
	from: string,
	interopDefault = true,
): Promise<Readonly<Record<string, unknown>>> {
	if (specifier.endsWith('.mjs'))
		return import(/* webpackIgnore: true */ /* @vite-ignore */ pathToFileURL(specifier).href);
	// Loaded only for files that this version of Node may not be able to read: TypeScript, and ESM that isn't declared as such.
	const { createJiti } = await loadJiti();
	// Without a cache of its own, so that reading a file leaves nothing behind.
	return createJiti(from, { fsCache: false, moduleCache: false, interopDefault }).import(specifier);
}

async function loadJiti(): Promise<typeof import('jiti')> {
	try {
		// The module of this name, whose types are known here; or it isn't there.
		return (await import(/* webpackIgnore: true */ /* @vite-ignore */ loader)) as typeof import('jiti');
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		const message = `${loader}, which reads it, can't be loaded (${why}). A bundled program reads JSON: write it as .json, or leave \`anybrowser\` out of the bundle`;
		throw new AnyBrowserError('configuration', message, { cause });
	}
}

/** Why a module couldn't be loaded, in one line and without the stack of `require`. */
export function whyNotRead(cause: unknown): string {
	if (!(cause instanceof Error)) return `it threw ${typeof cause === 'string' ? `"${cause}"` : String(cause)}`;
	return `${cause.message.split('\nRequire stack:')[0]?.replace(/\s+/g, ' ').trim()}`;
}
