import { readFile } from 'node:fs/promises';

/** Bytes of a file with a configuration or a schema; real ones have a few thousand. */
const maxFileBytes = 10 * 1024 * 1024;

/**
 * Reads a text that an editor wrote, in UTF-8 or with a byte order mark in UTF-16, as Windows writes it. The mark is no
 * part of the text.
 *
 * @throws Error as the file system does, and for a file that is too large.
 */
export async function readTextFile(path: string): Promise<string> {
	const bytes = await readFile(path);
	if (bytes.length > maxFileBytes)
		throw new Error(`it has ${bytes.length} bytes, and at most ${maxFileBytes} are read`);
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return 'utf-8';
}
