import { zipSync } from 'fflate';

/** A file in an archive. */
export interface ArchivedFile {
	readonly name: string;
	readonly content: Uint8Array;
}

/** The earliest time that a zip knows: the same files make the same archive. */
const mtime = new Date(1980, 0, 1);

/** A zip of some files, stored as they are. Of two with the same name the later one gets a number. */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array {
	return zipSync(Object.fromEntries(numbered(files).map(({ name, content }) => [name, content])), { level: 0, mtime });
}

function numbered(files: readonly ArchivedFile[]): readonly ArchivedFile[] {
	const taken = new Set<string>();
	return files.map(({ name, content }) => {
		let free = name;
		for (let number = 2; taken.has(free); number++) free = name.replace(/(\.[^.]*)?$/, `-${number}$1`);
		taken.add(free);
		return { name: free, content };
	});
}
