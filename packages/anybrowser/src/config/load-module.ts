import { pathToFileURL } from 'node:url';

/**
 * Loads a module of the user's: a file by its path, TypeScript or not, or a package as the file at `from` would find it.
 *
 * @param interopDefault Whether `default` of a default export counts, as CommonJS needs it. A schema may have a method of
 * that name. Default: `true`.
 */
export async function loadModule(
	specifier: string,
	from: string,
	interopDefault = true,
): Promise<Readonly<Record<string, unknown>>> {
	if (specifier.endsWith('.mjs')) return import(pathToFileURL(specifier).href);
	// Loaded only for files that this version of Node may not be able to read: TypeScript, and ESM that isn't declared as such.
	const { createJiti } = await import('jiti');
	// Without a cache of its own, so that reading a file leaves nothing behind.
	return createJiti(from, { fsCache: false, moduleCache: false, interopDefault }).import(specifier);
}

/** Why a module couldn't be loaded, in one line and without the stack of `require`. */
export function whyNotRead(cause: unknown): string {
	if (!(cause instanceof Error)) return `it threw ${typeof cause === 'string' ? `"${cause}"` : String(cause)}`;
	return `${cause.message.split('\nRequire stack:')[0]?.replace(/\s+/g, ' ').trim()}`;
}
