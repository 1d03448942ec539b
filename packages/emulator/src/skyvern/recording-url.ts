import type { SkyvernContext } from './skyvern-context.ts';

/** What the address of a recording ends with. */
export const recordingName = 'recording.html';

/** Where the recording of a session or run is; where nobody listens, an address that leads nowhere. */
export function recordingUrl(id: string, { links }: Pick<SkyvernContext, 'links'>): string {
	return links.toFile('skyvern', id, recordingName) ?? `https://recordings.skyvern.invalid/${id}.webm`;
}
