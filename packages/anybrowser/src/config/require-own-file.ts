import { lstat, stat } from 'node:fs/promises';
import { AnyBrowserError } from '@anybrowser/core';

/** Others' write permission, of a file's mode. */
const othersMayWrite = 0o002;

/**
 * Refuses a file that somebody else could have put there: of another user than this one and the machine's
 * administrator, or one that everybody may write. Where files have no owners it refuses nothing.
 *
 * @throws AnyBrowserError `configuration` that says how to use the file all the same.
 */
export async function requireOwnFile(path: string): Promise<void> {
	const user = process.getuid?.();
	if (user === undefined) return;
	// A link counts as well as what it leads to.
	const [link, file] = await Promise.all([lstat(path), stat(path)]);
	const stranger = [link, file].find(({ uid }) => uid !== user && uid !== 0);
	const why =
		stranger !== undefined
			? 'it belongs to another user'
			: (file.mode & othersMayWrite) !== 0
				? 'everybody on this machine may write it (`chmod o-w` mends that)'
				: undefined;
	if (why === undefined) return;
	throw new AnyBrowserError(
		'configuration',
		`${path} is not read: ${why}. Name it with \`--config\` or \`configFile\` if you trust it, or say \`configFile: false\``,
	);
}
