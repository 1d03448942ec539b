import type { LocalFile } from '../contract/file.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';

// As a value, so that bundlers for platforms without files don't try to resolve it.
const fileSystem: string = 'node:fs/promises';

/** Whether a file is given by its path. */
export function isLocalFile(value: unknown): value is LocalFile {
	return typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string';
}

/**
 * Reads a file of the machine that this runs on.
 *
 * @throws AnyBrowserError `invalid_request` when it can't be read, or the platform has no files; nothing was sent.
 */
export async function readLocalFile(
	{ path }: LocalFile,
	operation: string,
	provider: string,
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		// The platform's own module, whose type isn't known where there are only web standards.
		const { readFile } = (await import(fileSystem)) as {
			readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
		};
		return await readFile(path);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AnyBrowserError(
			'invalid_request',
			`${operation}: "${path}" can't be read (${why}). Pass its bytes, or mend the path`,
			{
				provider,
				operation,
				cause,
			},
		);
	}
}
