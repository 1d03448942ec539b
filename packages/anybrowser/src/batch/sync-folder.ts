import { open } from 'node:fs/promises';

/** Has the names in a folder outlive the machine's power, as `sync` does for what is in a file. */
export async function syncFolder(path: string): Promise<void> {
	// Windows opens no folders, and needs none of this.
	if (process.platform === 'win32') return;
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}
