import { AnyBrowserError, type ArtifactFile } from '@anybrowser/core';
import { type FileOwner, listRemoteFiles } from '@anybrowser/core/artifacts';
import { type UnzipFileInfo, unzipSync } from 'fflate';

/** Files that an archive may have. */
const maxFiles = 10_000;

/** Bytes of one file, which is held in memory, where the caller says nothing: 256 MiB. */
const maxFileBytes = 256 * 1_048_576;

/**
 * The files in a zip, each of which is unpacked when somebody reads it.
 *
 * @throws AnyBrowserError `invalid_response` for what is no zip, and for one with too many files.
 */
export function unpackArchive(archive: Uint8Array, owner: FileOwner): readonly ArtifactFile[] {
	const { provider, operation } = owner;
	const refuse = (why: string, cause?: unknown) => {
		const message = `${operation}: the archive of the downloads ${why}`;
		return new AnyBrowserError('invalid_response', message, { provider, operation, cause });
	};
	const unpack = (filter: (info: UnzipFileInfo) => boolean) => {
		try {
			return unzipSync(archive, { filter });
		} catch (cause) {
			throw refuse(
				`can't be read (${cause instanceof Error ? cause.message : String(cause)}). Ask for it again`,
				cause,
			);
		}
	};
	const infos: UnzipFileInfo[] = [];
	unpack(info => {
		if (infos.push(info) > maxFiles) throw new Error(`it has more than ${maxFiles} files`);
		return false;
	});
	return listRemoteFiles(
		owner,
		infos.flatMap((info, index) => {
			// Folders have a name that ends with a slash, and no content.
			if (info.name.endsWith('/')) return [];
			const { name, originalSize: size } = info;
			return {
				kind: 'download' as const,
				name,
				size,
				async open({ maxResponseBytes = maxFileBytes }) {
					if (size > maxResponseBytes) {
						const advice = 'Raise `maxResponseBytes` if that is right';
						throw refuse(`has a file of ${size} bytes, and it may have ${maxResponseBytes}. ${advice}`);
					}
					let at = 0;
					// By its place, since an archive may have two of one name.
					const content = unpack(() => at++ === index)[name] ?? new Uint8Array();
					return { body: new Blob([new Uint8Array(content)]).stream(), mediaType: null, size };
				},
			};
		}),
	);
}
