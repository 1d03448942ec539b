import type { SkyvernContext } from './skyvern-context.ts';

/** What the address of a recording ends with. */
export const recordingName = 'recording.webm';

/** Where the recording of a session or run is. */
export function recordingUrl(id: string, { files }: Pick<SkyvernContext, 'files'>): string {
	return files.addressOf('skyvern', id, recordingName);
}
