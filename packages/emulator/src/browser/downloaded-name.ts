import { safeFileName } from './safe-file-name.ts';

/** What a downloaded file is called: as the server says, else as its address ends. */
export function downloadedName(address: string, disposition: string | null | undefined): string {
	const said = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
	return safeFileName(said ?? decoded(new URL(address).pathname.split('/').at(-1) ?? ''));
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
